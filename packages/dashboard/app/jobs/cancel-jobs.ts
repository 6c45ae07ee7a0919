import type { JobDeletedAnswer } from '@omotes/http-api';
import { messageOf, requestJson } from '../api/request.ts';
import { announce } from '../shell/announcement.tsx';

const AT_ONCE = 6; // as many requests as a browser sends to one server at a time

/** Cancels jobs and announces the outcome. */
export async function cancelJobs(jobIds: readonly string[]): Promise<void> {
  const waiting = [...jobIds];
  const problems: string[] = [];
  const work = async () => {
    for (let jobId = waiting.shift(); jobId !== undefined; jobId = waiting.shift()) {
      try {
        await requestJson<JobDeletedAnswer>(`/job/${jobId}`, { method: 'DELETE' });
      } catch (error) {
        problems.push(messageOf(error));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const asked = jobIds.length - problems.length;
  const failed = problems.length === 0 ? '' : ` ${problems.length} could not be cancelled: ${problems[0]}`;
  announce(`Cancellation of ${asked === 1 ? '1 job' : `${asked} jobs`} was asked for.${failed}`);
}
