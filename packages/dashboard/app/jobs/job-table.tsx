import type { JobSummary, Sort, SortField } from '@omotes/http-api';
import { useEffect, useRef, useState } from 'preact/hooks';
import { sortedBy } from './job-query.ts';
import { JobRow } from './job-row.tsx';
import { rowWindow } from './row-window.ts';

interface JobTableProps {
  readonly rows: readonly JobSummary[];
  /** The number of jobs, loaded or not. */
  readonly total: number;
  readonly sort: Sort;
  readonly selected: ReadonlySet<string>;
  readonly onSort: (sort: Sort) => void;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  /** Called with the index of the last visible row. */
  readonly onNeed: (index: number) => void;
}

const ROW_PIXELS = 32; // as in the style sheet
const COLUMNS: readonly { readonly name: string; readonly text: string; readonly field?: SortField }[] = [
  { name: 'status', text: 'Status', field: 'status' },
  { name: 'name', text: 'Job', field: 'job_name' },
  { name: 'progress', text: 'Progress', field: 'progress_fraction' },
  { name: 'workflow', text: 'Workflow', field: 'workflow_type' },
  { name: 'user', text: 'User', field: 'user_name' },
  { name: 'project', text: 'Project', field: 'project_name' },
  { name: 'submitted', text: 'Submitted', field: 'submitted_at' },
  { name: 'waited', text: 'Waited' },
  { name: 'ran', text: 'Ran' },
];

/** A table of thousands of jobs; only the visible rows are in the page. */
export function JobTable({ rows, total, sort, selected, onSort, onSelect, onNeed }: JobTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: scrollTopKept, height: 800 });
  const anchor = useRef(0);
  const { first, end } = rowWindow(view.top, view.height, ROW_PIXELS, total);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    element.scrollTop = scrollTopKept;
    const observer = new ResizeObserver(() =>
      setView({ top: element.scrollTop, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => onNeed(end - 1), [end]);

  /** Where the focus goes once that row is in the page. */
  const awaited = useRef<Place>(undefined);
  useEffect(() => {
    if (scroller.current === null || awaited.current === undefined) return;
    const isElsewhere = document.activeElement !== document.body;
    if (isElsewhere || focusPlace(scroller.current, awaited.current)) awaited.current = undefined;
  });
  const move = (event: KeyboardEvent) => {
    const element = scroller.current;
    if (element === null) return;
    const place = placeAfter(event, Math.floor(element.clientHeight / ROW_PIXELS) - 2, total);
    if (place === undefined) return;
    event.preventDefault();
    if (focusPlace(element, place)) return;
    awaited.current = place;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); // its row leaves the page
    element.scrollTop = place.index * ROW_PIXELS;
  };

  const select = (index: number, isRange: boolean) => {
    const job = rows[index];
    if (job === undefined) return;
    const isOn = !selected.has(job.job_id);
    const [from, to] = isRange
      ? [Math.min(anchor.current, index), Math.max(anchor.current, index)]
      : [index, index];
    anchor.current = index;
    const chosen = new Set(selected);
    for (const { job_id: jobId } of rows.slice(from, to + 1)) {
      if (isOn) chosen.add(jobId);
      else chosen.delete(jobId);
    }
    onSelect(chosen);
  };
  const areAllSelected = rows.length > 0 && rows.every(({ job_id: jobId }) => selected.has(jobId));

  return (
    <div
      class="table-scroller"
      ref={scroller}
      onScroll={(event) => {
        scrollTopKept = event.currentTarget.scrollTop;
        setView({ top: scrollTopKept, height: event.currentTarget.clientHeight });
      }}
      onKeyDown={move}
    >
      <table class="jobs" aria-rowcount={total + 1} aria-label="Jobs">
        <thead>
          <tr aria-rowindex={1}>
            <th class="select" scope="col">
              <input
                type="checkbox"
                aria-label={`Select all ${rows.length} that are loaded`}
                checked={areAllSelected}
                onClick={() =>
                  onSelect(new Set(areAllSelected ? [] : rows.map(({ job_id: jobId }) => jobId)))
                }
              />
            </th>
            {COLUMNS.map(({ name, text, field }) => (
              <th key={name} class={`column-${name}`} scope="col" aria-sort={field && orderOf(field, sort)}>
                {field === undefined ? (
                  text
                ) : (
                  <button type="button" class="sort" onClick={() => onSort(sortedBy(field, sort))}>
                    {text}
                    <span aria-hidden="true">
                      {{ ascending: ' ▲', descending: ' ▼', none: '' }[orderOf(field, sort)]}
                    </span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {rows.slice(first, end).map((job, offset) => (
            <JobRow
              key={job.job_id}
              job={job}
              index={first + offset}
              isSelected={selected.has(job.job_id)}
              onSelect={select}
            />
          ))}
          <Gap rows={total - Math.max(first, Math.min(end, rows.length))} />
        </tbody>
      </table>
    </div>
  );
}

/** The scroll position when the reader left the page, to return to. */
let scrollTopKept = 0;

function Gap({ rows }: { readonly rows: number }) {
  return rows <= 0 ? null : (
    <tr class="gap" aria-hidden="true" style={{ height: `${rows * ROW_PIXELS}px` }} />
  );
}

function orderOf(field: SortField, sort: Sort): 'ascending' | 'descending' | 'none' {
  if (sort === field) return 'ascending';
  return sort === `-${field}` ? 'descending' : 'none';
}

/** A control of a row: its link or its checkbox. */
interface Place {
  readonly index: number;
  readonly control: 'a' | 'input';
}

/** Where a key moves the focus: arrow keys to the same control of the next row, page and end keys further. */
function placeAfter(event: KeyboardEvent, perPage: number, total: number): Place | undefined {
  if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey)
    return undefined;
  const from = event.target.closest('tr')?.dataset['index'];
  if (from === undefined) return undefined;
  const steps = {
    ArrowUp: -1,
    ArrowDown: 1,
    PageUp: -perPage,
    PageDown: perPage,
    Home: -total,
    End: total,
  };
  const step = Object.entries(steps).find(([key]) => key === event.key)?.[1];
  if (step === undefined) return undefined;
  return {
    index: Math.max(0, Math.min(total - 1, Number(from) + step)),
    control: event.target instanceof HTMLInputElement ? 'input' : 'a',
  };
}

/** Moves the focus; returns false when the row is not in the page yet. */
function focusPlace(scroller: HTMLElement, { index, control }: Place): boolean {
  const row = scroller.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
  if (row === null) return false;
  row.querySelector<HTMLElement>(control)?.focus();
  row.scrollIntoView({ block: 'nearest' });
  return true;
}
