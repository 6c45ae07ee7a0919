/** The rows that are in the page: the visible ones and some around them. */
export interface RowWindow {
  readonly first: number;
  /** The index after the last row. */
  readonly end: number;
}

const AROUND = 8;

export function rowWindow(scrollTop: number, height: number, rowHeight: number, count: number): RowWindow {
  const first = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight)) - AROUND);
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + AROUND);
  return { first, end: Math.max(first, end) };
}
