import { isJobId, NotEsdlError, readRootAttribute } from '@omotes/protocol';

/** The start tag of the root stands at the very start of an ESDL; of 100 MB no more is looked at. */
const MAX_HEAD_BYTES = 64 * 1024;

/**
 * Whether a database or schema of this name can hold the time series of a job: the field's programs name it by a new UUID,
 * written as job ids are. Nothing of another name is ever dropped, whatever an output ESDL says.
 */
export function isTimeSeriesId(name: string): boolean {
  return isJobId(name);
}

/**
 * The `id` of an output ESDL, which names its time series. Undefined when it has none that could, or when the start of the document
 * cannot be read.
 */
export function timeSeriesIdOf(outputEsdl: Uint8Array): string | undefined {
  const head = new TextDecoder().decode(outputEsdl.subarray(0, MAX_HEAD_BYTES));
  try {
    const id = readRootAttribute(head, 'id');
    return id !== undefined && isTimeSeriesId(id) ? id : undefined;
  } catch (error) {
    if (error instanceof NotEsdlError) return undefined;
    throw error;
  }
}
