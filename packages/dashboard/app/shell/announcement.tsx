import { signal } from '@preact/signals';

const SHOWN_MS = 8000;
const text = signal('');
let hiding: ReturnType<typeof setTimeout> | undefined;

/** Shows for a moment what was done; screen readers read it out. */
export function announce(message: string): void {
  text.value = message;
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    text.value = '';
  }, SHOWN_MS);
}

export function Announcement() {
  return (
    <div class="announcement" role="status">
      {text.value !== '' && <p>{text.value}</p>}
    </div>
  );
}
