import { LongText } from './long-text.tsx';
import type { Feedback } from './severity.ts';

/** Messages about one asset, or about the whole. */
export function Messages({ messages }: { readonly messages: Feedback[string] }) {
  if (messages.length === 0) return null;
  return (
    <ul class="messages">
      {messages.map(({ severity, message }, index) => (
        <li key={index}>
          <span class={`badge ${severity.toLowerCase()}`}>{severity.toLowerCase()}</span>{' '}
          <LongText text={message} />
        </li>
      ))}
    </ul>
  );
}
