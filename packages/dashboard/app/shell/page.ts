export type Page =
  | { readonly name: 'jobs' }
  | { readonly name: 'job'; readonly jobId: string }
  | { readonly name: 'new' }
  | { readonly name: 'system' }
  | { readonly name: 'unknown' };

/** The page at a path. */
export function pageOf(path: string): Page {
  const [, first = '', second = '', ...rest] = path.split('/');
  if (rest.length > 0) return { name: 'unknown' };
  if (first === 'jobs' && second !== '') return { name: 'job', jobId: second };
  if (second !== '') return { name: 'unknown' };
  if (first === '') return { name: 'jobs' };
  return first === 'new' || first === 'system' ? { name: first } : { name: 'unknown' };
}
