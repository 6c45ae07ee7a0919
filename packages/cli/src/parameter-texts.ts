import { type JsonValue, parseParameterText, type WorkflowDefinition } from '@omotes/protocol';
import { InvalidArgumentError } from 'commander';
import { UsageError } from './errors.ts';

/** A `key=value` argument. */
export type ParameterText = readonly [key: string, text: string];

/** Adds a `key=value` argument to the former ones, for an option that can be repeated. */
export function parameterTexts(argument: string, former: readonly ParameterText[] = []): ParameterText[] {
  const end = argument.indexOf('=');
  if (end < 1) throw new InvalidArgumentError('Write key=value.');
  const key = argument.slice(0, end);
  if (former.some(([other]) => other === key)) throw new InvalidArgumentError(`'${key}' is given twice.`);
  return [...former, [key, argument.slice(end + 1)]];
}

/**
 * The values with the types of the workflow's definition. A parameter that the definition does not have stays a string and is
 * listed in `unknown`. Throws `UsageError` with every value that does not fit its type.
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
