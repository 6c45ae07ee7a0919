import { FEEDBACK_SEVERITIES, type FeedbackSeverity } from '@omotes/http-api';
import { LongText } from './long-text.tsx';
import { type Feedback } from './severity.ts';

interface AssetMessagesProps {
  readonly feedback: Feedback;
  readonly nameOf: (assetId: string) => string;
  /** Whether the network that is shown has the asset. */
  readonly isHere: (assetId: string) => boolean;
  readonly onSelect: (assetId: string) => void;
}

const SHOWN = 200;
/** The key of messages that are not about one asset. */
export const GENERAL = 'general';

/** The worker's messages about assets, the worst first. */
export function AssetMessages({ feedback, nameOf, isHere, onSelect }: AssetMessagesProps) {
  const rank = (severity: FeedbackSeverity) => FEEDBACK_SEVERITIES.indexOf(severity);
  const messages = Object.entries(feedback)
    .filter(([assetId]) => assetId !== GENERAL)
    .flatMap(([assetId, about]) => about.map((each) => ({ assetId, ...each })))
    .sort((one, other) => rank(other.severity) - rank(one.severity));
  if (messages.length === 0) return null;
  return (
    <section aria-labelledby="messages">
      <h3 id="messages">Messages about assets ({messages.length})</h3>
      <ul class="messages scrolled">
        {messages.slice(0, SHOWN).map(({ assetId, severity, message }, index) => (
          <li key={index}>
            <span class={`badge ${severity.toLowerCase()}`}>{severity.toLowerCase()}</span>{' '}
            {isHere(assetId) ? (
              <button type="button" class="link" onClick={() => onSelect(assetId)}>
                {nameOf(assetId)}
              </button>
            ) : (
              <code>{assetId}</code>
            )}{' '}
            <LongText text={message} />
          </li>
        ))}
      </ul>
      {messages.length > SHOWN && <p class="muted">and {messages.length - SHOWN} more</p>}
    </section>
  );
}
