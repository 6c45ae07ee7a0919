import type { Session } from '@omotes/http-api';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { messageOf, ProblemError, requestJson } from '../api/request.ts';
import { session } from './session.ts';

/** Asks for a token; the server keeps it in a cookie that no script can read. */
export function SignIn() {
  const [problem, setProblem] = useState('');
  const [token, setToken] = useState('');
  const tokenId = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const signIn = async () => {
    try {
      await requestJson<unknown>('/session', { method: 'POST', body: { token } });
      session.value = await requestJson<Session>('/session');
    } catch (error) {
      setProblem(
        error instanceof ProblemError && error.problem.status === 401
          ? 'This token is not valid: it is mistyped or was revoked.'
          : messageOf(error),
      );
    }
  };
  return (
    <main class="narrow">
      <h1 tabIndex={-1}>Sign in</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void signIn();
        }}
      >
        <label for={tokenId}>Token</label>
        <input
          id={tokenId}
          ref={field}
          type="password"
          autocomplete="current-password"
          required
          value={token}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
        {problem !== '' && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class="primary">
          Sign in
        </button>
      </form>
    </main>
  );
}
