/** The severities of feedback, lowest first, in upper case as front ends know them. */
export const FEEDBACK_SEVERITIES = ['DEBUG', 'INFO', 'WARNING', 'ERROR'] as const;
export type FeedbackSeverity = (typeof FEEDBACK_SEVERITIES)[number];

/** The key of feedback that is not about one asset. */
export const GENERAL_FEEDBACK = 'general';
