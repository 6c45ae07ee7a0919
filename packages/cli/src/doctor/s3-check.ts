import { EnvironmentReader } from '@omotes/protocol';
import type { Environment } from '../context.ts';
import { type Check, ok, problem, reasonOf } from './check.ts';

/** Checks whether the orchestrator can list the buckets in `CLEANUP_S3_BUCKETS`, in which it deletes objects of ended jobs. */
export async function checkS3(environment: Environment): Promise<Check[]> {
  const { readResourceSettings, S3Objects } = await import('@omotes/orchestrator');
  const read = new EnvironmentReader(environment);
  const { s3 } = readResourceSettings(read);
  if (!s3) return [];
  if (read.problems.length > 0)
    return read.problems.map((detail) => problem('settings of S3', detail, 'correct the environment'));
  const objects = new S3Objects(s3);
  return Promise.all(
    [...s3.buckets].map(async (bucket) => {
      const subject = `bucket '${bucket}' of S3`;
      try {
        await objects.check(bucket);
        return ok(subject, 'its objects can be listed');
      } catch (error) {
        const names = 'AWS_ENDPOINT_URL_S3, AWS_REGION, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY';
        return problem(subject, reasonOf(error), `create it and allow s3:ListBucket, or correct ${names}`);
      }
    }),
  );
}
