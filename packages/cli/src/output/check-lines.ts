import { styleText } from 'node:util';
import type { Output } from '../context.ts';
import type { Check } from '../doctor/check.ts';

const MARKS = {
  ok: ['green', 'ok'],
  problem: ['red', 'PROBLEM'],
  warning: ['yellow', 'warning'],
  unknown: ['yellow', 'unknown'],
} as const satisfies Record<Check['state'], readonly [string, string]>;

/** A line for each check and, unless it is ok, one with what to do. */
export function checkLines(checks: readonly Check[], output: Output): string[] {
  return checks.flatMap((check) => {
    const [color, word] = MARKS[check.state];
    const padded = word.padEnd(7);
    const mark = output.isTTY ? styleText(color, padded, { stream: output }) : padded;
    const line = `${mark}  ${check.subject}: ${check.detail}`;
    return check.state === 'ok' ? [line] : [line, `         → ${check.remedy}`];
  });
}
