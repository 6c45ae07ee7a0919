import { useEffect, useRef, useState } from 'preact/hooks';
import type { EsdlFile } from './job-draft.ts';
import { Field } from './field.tsx';

interface EsdlInputProps {
  readonly file: EsdlFile | undefined;
  readonly problem: string | undefined;
  readonly onFile: (file: EsdlFile) => void;
}

/** Takes a file that is chosen, or dropped anywhere on the page: outside of the box, the browser would open it instead of the page. */
export function EsdlInput({ file, problem, onFile }: EsdlInputProps) {
  const [isOver, setOver] = useState(false);
  const take = async (chosen: File | undefined) => {
    if (chosen !== undefined) onFile({ name: chosen.name, text: await chosen.text() });
  };
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const listening = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', react: (event: DragEvent) => void) =>
      addEventListener(
        type,
        (event) => {
          if (!event.dataTransfer?.types.includes('Files')) return; // dragged text
          event.preventDefault();
          react(event);
        },
        { signal: listening.signal },
      );
    listen('dragover', () => setOver(true));
    listen('dragleave', ({ relatedTarget }) => setOver(relatedTarget !== null)); // null: the file left the window
    listen('drop', ({ dataTransfer }) => {
      setOver(false);
      void latest.current(dataTransfer?.files[0]);
    });
    return () => listening.abort();
  }, []);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The browser's control says 'No file chosen' about a dropped file.
    if (file === undefined || input.current === null || input.current.files?.[0]?.name === file.name) return;
    const transfer = new DataTransfer();
    transfer.items.add(new File([file.text], file.name));
    input.current.files = transfer.files;
  }, [file]);
  return (
    <div class={isOver ? 'drop over' : 'drop'}>
      <Field
        label="ESDL file"
        hint={
          file === undefined
            ? 'Choose it, or drop it on this page.'
            : `${file.name}, ${sizeText(file.text.length)}`
        }
        problem={problem}
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            type="file"
            accept=".esdl,.xml"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
    </div>
  );
}

function sizeText(characters: number): string {
  return characters < 1_000_000
    ? `${Math.ceil(characters / 1000)} kB`
    : `${(characters / 1_000_000).toFixed(1)} MB`;
}
