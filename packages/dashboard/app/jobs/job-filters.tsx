import { JOB_STATUSES } from '@omotes/http-api';
import { useEffect, useRef } from 'preact/hooks';
import type { JobQuery } from './job-query.ts';

interface JobFiltersProps {
  readonly query: JobQuery;
  /** The values to choose from. */
  readonly known: Readonly<Record<'workflowType' | 'userName' | 'projectName', readonly string[]>>;
  readonly onChange: (query: JobQuery) => void;
}

const TEXT_FILTERS = [
  ['workflowType', 'Workflow'],
  ['userName', 'User'],
  ['projectName', 'Project'],
] as const;

/** The filters of the list; the slash key moves the focus to the search. */
export function JobFilters({ query, known, onChange }: JobFiltersProps) {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (event.key !== '/' || (isTyping && !event.target.matches('[type=checkbox]'))) return;
      event.preventDefault();
      search.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  return (
    <search class="filters">
      <input
        ref={search}
        type="search"
        class="search"
        aria-label="Search in name, id, user and project"
        placeholder="Search  ( / )"
        value={query.q}
        onInput={(event) => onChange({ ...query, q: event.currentTarget.value })}
      />
      <fieldset class="chips">
        <legend class="hidden">Status</legend>
        {JOB_STATUSES.map((status) => (
          <label key={status} class={`chip ${status}`}>
            <input
              type="checkbox"
              checked={query.statuses.includes(status)}
              onChange={(event) => {
                const isOn = event.currentTarget.checked;
                const statuses = JOB_STATUSES.filter((each) =>
                  each === status ? isOn : query.statuses.includes(each),
                );
                onChange({ ...query, statuses });
              }}
            />
            {status}
          </label>
        ))}
      </fieldset>
      {TEXT_FILTERS.map(([name, text]) => (
        <select
          key={name}
          aria-label={text}
          class={query[name] === '' ? '' : 'active'}
          value={query[name]}
          onChange={(event) => onChange({ ...query, [name]: event.currentTarget.value })}
        >
          <option value="">{text}</option>
          {[...new Set([...known[name], query[name]])]
            .filter((value) => value !== '')
            .sort()
            .map((value) => (
              <option key={value} value={value}>
                {value}
              </option>
            ))}
        </select>
      ))}
    </search>
  );
}
