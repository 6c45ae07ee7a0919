import type { JobDraft } from './job-draft.ts';

let kept: { readonly search: string; readonly draft: JobDraft } | undefined;

/** What was written before one left the form at this address for another page, and came back. */
export function keptDraft(search: string): JobDraft | undefined {
  return kept?.search === search ? kept.draft : undefined;
}

export function keepDraft(search: string, draft: JobDraft): void {
  kept = { search, draft };
}

/** It was submitted, or who wrote it signs out. */
export function forgetDraft(): void {
  kept = undefined;
}
