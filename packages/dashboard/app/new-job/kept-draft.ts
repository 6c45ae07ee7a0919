import type { JobDraft } from './job-draft.ts';

let kept: { readonly search: string; readonly draft: JobDraft } | undefined;

/** The draft of the form at this address, kept while the user visits other pages. */
export function keptDraft(search: string): JobDraft | undefined {
  return kept?.search === search ? kept.draft : undefined;
}

export function keepDraft(search: string, draft: JobDraft): void {
  kept = { search, draft };
}

/** Call when the draft is submitted, or its user signs out. */
export function forgetDraft(): void {
  kept = undefined;
}
