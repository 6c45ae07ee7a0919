import { FEEDBACK_SEVERITIES, type FeedbackSeverity, type Job } from '@omotes/http-api';

export type Feedback = Job['esdl_feedback'];

/** The worst message about each asset. */
export function worstSeverities(feedback: Feedback): Map<string, FeedbackSeverity> {
  return new Map(
    Object.entries(feedback).flatMap(([assetId, messages]) => {
      const worst = FEEDBACK_SEVERITIES.findLast((severity) =>
        messages.some((message) => message.severity === severity),
      );
      return worst === undefined ? [] : [[assetId, worst] as const];
    }),
  );
}
