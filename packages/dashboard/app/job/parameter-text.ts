import type { ParameterField } from '../new-job/parameter-field.ts';
import { fieldText } from '../new-job/parameter-field.ts';
import { durationText } from '../shell/duration.ts';

export interface ShownParameter {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

/** A job's parameters for people. `fields`: those of its workflow; other parameters are shown with key and value. */
export function shownParameters(
  params: Readonly<Record<string, unknown>>,
  fields: readonly ParameterField[],
): ShownParameter[] {
  return Object.entries(params).map(([key, value]) => {
    const field = fields.find((each) => each.key === key);
    return { key, title: field?.title ?? key, text: valueText(value, field) };
  });
}

function valueText(value: unknown, field: ParameterField | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field?.kind === 'duration' && typeof value === 'number') return durationText(value);
  if (field?.kind === 'choice')
    return field.options.find((option) => option.value === value)?.text ?? fieldText('choice', value);
  if (field?.kind === 'datetime') {
    const text = fieldText('datetime', value);
    return text === value ? text : `${text.replace('T', ' ')} UTC`;
  }
  return fieldText('text', value);
}
