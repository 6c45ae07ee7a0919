import { type JsonValue, parseParameterText, type WorkflowDefinition } from '@omotes/protocol';
import { InvalidArgumentError } from 'commander';
import { UsageError } from './errors.ts';

/** What was written as `key=value`. */
export type ParameterText = readonly [key: string, text: string];

/** Adds one `key=value` to those before; for an option that can be given more than once. */
export function parameterTexts(argument: string, former: readonly ParameterText[] = []): ParameterText[] {
  const end = argument.indexOf('=');
  if (end < 1) throw new InvalidArgumentError('Write key=value.');
  const key = argument.slice(0, end);
  if (former.some(([other]) => other === key)) throw new InvalidArgumentError(`'${key}' is given twice.`);
  return [...former, [key, argument.slice(end + 1)]];
}

/**
 * The values by the types that the workflow's definition names; a key it does not know stays text and is listed in
 * `unknown`. Throws `UsageError` naming every text that does not fit its type.
 */
export function parameterValues(
  definition: WorkflowDefinition | undefined,
  texts: readonly ParameterText[],
): { params: Record<string, JsonValue>; unknown: string[] } {
  const params: Record<string, JsonValue> = {};
  const unknown: string[] = [];
  const problems: string[] = [];
  for (const [key, text] of texts) {
    const parameter = definition?.parameters.find(({ keyName }) => keyName === key);
    if (!parameter) {
      params[key] = text;
      unknown.push(key);
      continue;
    }
    const conversion = parseParameterText(parameter, text);
    if (conversion.ok) params[key] = conversion.value;
    else problems.push(`--param ${key}: ${conversion.problem}`);
  }
  if (problems.length > 0) throw new UsageError(problems.join('; '));
  return { params, unknown };
}
