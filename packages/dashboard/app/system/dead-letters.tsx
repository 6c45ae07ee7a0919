import type { DeadLetter } from '@omotes/http-api';
import { useEffect, useState } from 'preact/hooks';
import { messageOf, send } from '../api/request.ts';
import { announce } from '../shell/announcement.tsx';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { Moment } from '../shell/times.tsx';
import { usePolled } from './polled.ts';

const EVERY_MS = 10_000;

/** The dead letters, with buttons to put them back or drop them. */
export function DeadLetters({ count }: { readonly count: number }) {
  const { answer, problem, refresh } = usePolled<DeadLetter[]>('/dead-letter/', EVERY_MS);
  const [dropping, setDropping] = useState<string>();
  useEffect(refresh, [count]);
  const act = async (what: 'put back' | 'dropped', id: string) => {
    const path = `/dead-letter/${encodeURIComponent(id)}`;
    try {
      await (what === 'dropped'
        ? send(path, { method: 'DELETE' })
        : send(`${path}/replay`, { method: 'POST' }));
      announce(`The message was ${what}.`);
    } catch (error) {
      announce(messageOf(error));
    }
    refresh();
  };
  return (
    <section aria-labelledby="dead-letters">
      <h2 id="dead-letters">Dead letters ({count})</h2>
      {problem !== '' && <p class="problem">{problem}</p>}
      {answer?.length === 0 && <p class="muted">None: every message could be handled.</p>}
      {answer !== undefined && answer.length > 0 && (
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">Dead-lettered</th>
              <th scope="col">From</th>
              <th scope="col">Reason</th>
              <th scope="col">Actions</th>
            </tr>
          </thead>
          <tbody>
            {answer.map(({ id, time, queue, bytes, reason, virtual_host: virtualHost }) => (
              <tr key={id}>
                <td>{time === null ? '–' : <Moment at={time} />}</td>
                <td title={`Virtual host ${virtualHost}, message ${id}`}>
                  {queue ?? 'unknown'} <span class="muted">{bytes.toLocaleString()} bytes</span>
                </td>
                <td>{reason}</td>
                <td class="actions">
                  <button
                    type="button"
                    aria-label={`Put back message ${id} from ${queue ?? 'an unknown queue'}`}
                    disabled={queue === null}
                    onClick={() => void act('put back', id)}
                  >
                    Put back
                  </button>{' '}
                  <button
                    type="button"
                    aria-label={`Drop… message ${id} from ${queue ?? 'an unknown queue'}`}
                    class="danger"
                    onClick={() => setDropping(id)}
                  >
                    Drop…
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {dropping !== undefined && (
        <ConfirmDialog
          title="Drop this message?"
          confirmText="Drop message"
          onConfirm={() => void act('dropped', dropping)}
          onClose={() => setDropping(undefined)}
        >
          <p>It will be gone for good.</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
