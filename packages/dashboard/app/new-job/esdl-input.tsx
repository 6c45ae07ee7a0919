import { useState } from 'preact/hooks';
import type { EsdlFile } from './job-draft.ts';
import { Field } from './field.tsx';

interface EsdlInputProps {
  readonly file: EsdlFile | undefined;
  readonly problem: string | undefined;
  readonly onFile: (file: EsdlFile) => void;
}

/** A file that is chosen, or dropped here. */
export function EsdlInput({ file, problem, onFile }: EsdlInputProps) {
  const [isOver, setOver] = useState(false);
  const take = async (chosen: File | undefined) => {
    if (chosen !== undefined) onFile({ name: chosen.name, text: await chosen.text() });
  };
  return (
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <Field
        label="ESDL file"
        hint={
          file === undefined ? 'Choose it, or drop it here.' : `${file.name}, ${sizeText(file.text.length)}`
        }
        problem={problem}
      >
        {(control) => (
          <input
            {...control}
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
