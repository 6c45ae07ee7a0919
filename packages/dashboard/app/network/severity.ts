import type { FeedbackSeverity, Job } from '@omotes/gateway';

export type Severity = FeedbackSeverity;
export type Feedback = Job['esdl_feedback'];

/** From the least on. */
export const SEVERITIES = ['DEBUG', 'INFO', 'WARNING', 'ERROR'] as const satisfies readonly Severity[];

/** The worst message about each asset. */
export function worstSeverities(feedback: Feedback): Map<string, Severity> {
  return new Map(
    Object.entries(feedback).flatMap(([assetId, messages]) => {
      const worst = SEVERITIES.findLast((severity) =>
        messages.some((message) => message.severity === severity),
      );
      return worst === undefined ? [] : [[assetId, worst] as const];
    }),
  );
}
