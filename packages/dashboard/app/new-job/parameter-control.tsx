import { durationText } from '../shell/duration.ts';
import { type ControlProps, Field } from './field.tsx';
import { parseDurationText } from './duration-text.ts';
import type { ParameterField } from './parameter-field.ts';

interface ParameterControlProps {
  readonly field: ParameterField;
  readonly text: string;
  readonly problem: string | undefined;
  readonly onInput: (text: string) => void;
}

/** One parameter of the form. */
export function ParameterControl({ field, text, problem, onInput }: ParameterControlProps) {
  return (
    <Field label={field.title} hint={hintOf(field, text)} problem={problem}>
      {(control) => controlOf(field, text, control, onInput)}
    </Field>
  );
}

function controlOf(
  field: ParameterField,
  text: string,
  control: ControlProps,
  onInput: (text: string) => void,
) {
  switch (field.kind) {
    case 'choice':
      return (
        <select {...control} value={text} onChange={(event) => onInput(event.currentTarget.value)}>
          {!field.options.some(({ value }) => value === text) && <option value={text}>–</option>}
          {field.options.map(({ value, text: shown }) => (
            <option key={value} value={value}>
              {shown}
            </option>
          ))}
        </select>
      );
    case 'boolean':
      return (
        <input
          {...control}
          type="checkbox"
          checked={text === 'true'}
          onChange={(event) => onInput(`${event.currentTarget.checked}`)}
        />
      );
    case 'datetime':
      return (
        <input
          {...control}
          type="datetime-local"
          step={1}
          value={text}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      );
    case 'integer':
    case 'number':
      return (
        <input
          {...control}
          inputMode="decimal"
          value={text}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      );
    case 'duration':
    case 'text':
      return <input {...control} value={text} onInput={(event) => onInput(event.currentTarget.value)} />;
  }
}

function hintOf({ kind, description, minimum, maximum }: ParameterField, text: string): string {
  const show = kind === 'duration' ? durationText : String;
  const seconds = kind === 'duration' ? parseDurationText(text.trim()) : undefined;
  const hints = [
    description,
    kind === 'datetime' ? 'UTC' : '',
    minimum !== undefined && maximum !== undefined ? `${show(minimum)} to ${show(maximum)}` : '',
    minimum !== undefined && maximum === undefined ? `${show(minimum)} or more` : '',
    minimum === undefined && maximum !== undefined ? `${show(maximum)} or less` : '',
    seconds === undefined ? '' : `now ${durationText(seconds)}`,
  ];
  return hints.filter((hint) => hint !== '').join(' · ');
}
