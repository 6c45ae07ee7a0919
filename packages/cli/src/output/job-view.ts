import type { JobStatus } from '@omotes/protocol';
import type { JobResult } from '@omotes/sdk';

/** What shows, or notes down, the events of one job as they come. */
export interface JobView {
  status(status: JobStatus): void;
  progress(fraction: number, message: string): void;
  /** A piece of what the task writes; it may begin or end within a line. */
  log(text: string): void;
  /** `outputPath` is where the output was written, if there is one. Comes once, last. */
  result(result: JobResult, outputPath: string | undefined): void;
  /** No more will come, whether or not there was a result: leaves the terminal in order. */
  close(): void;
}
