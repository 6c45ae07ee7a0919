import { useEffect, useState } from 'preact/hooks';
import { messageOf, ProblemError, requestJson } from '../api/request.ts';

export interface Polled<Answer> {
  /** The last answer; undefined before the first. */
  readonly answer: Answer | undefined;
  /** Why the last request failed; '' when it succeeded. */
  readonly problem: string;
  readonly refresh: () => void;
}

/** Repeats a request while the page is visible. */
export function usePolled<Answer>(path: string, everyMs: number): Polled<Answer> {
  const [state, setState] = useState<{ answer: Answer | undefined; problem: string }>({
    answer: undefined,
    problem: '',
  });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const asking = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      try {
        if (!document.hidden) {
          const answer = await requestJson<Answer>(path, { signal: asking.signal });
          setState({ answer, problem: '' });
        }
      } catch (error) {
        if (asking.signal.aborted) return;
        setState(({ answer }) => ({ answer, problem: explained(error) }));
        if (error instanceof ProblemError && [403, 404].includes(error.problem.status)) return;
      }
      if (!asking.signal.aborted) timer = setTimeout(() => void ask(), everyMs);
    };
    void ask();
    return () => {
      asking.abort();
      clearTimeout(timer);
    };
  }, [path, everyMs, turn]);
  return { ...state, refresh: () => setTurn((before) => before + 1) };
}

function explained(error: unknown): string {
  const status = error instanceof ProblemError ? error.problem.status : undefined;
  if (status === 403) return 'Only operators may see this. Sign in with the token of an operator.';
  if (status === 404) return 'This server does not offer it.';
  return messageOf(error);
}
