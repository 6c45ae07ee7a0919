import { useState } from 'preact/hooks';
import { shortText } from './short-text.ts';

const SHOWN = 300;

/** Shows the beginning of a long text, and all of it on demand. */
export function LongText({ text }: { readonly text: string }) {
  const [isOpen, setOpen] = useState(false);
  const short = shortText(text, SHOWN);
  if (short === text) return <>{text}</>;
  return (
    <>
      {isOpen ? text : short}{' '}
      <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Show less' : 'Show all'}
      </button>
    </>
  );
}
