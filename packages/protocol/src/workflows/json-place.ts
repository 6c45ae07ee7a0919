/** What was found in a document, each with its place: problems make it unusable, warnings do not. */
export interface JsonFindings {
  readonly problems: string[];
  readonly warnings: string[];
}

/**
 * A place in a JSON document, which reads its values and notes each problem with where it is. Reading goes on
 * after a problem, so that all of them are found at once.
 */
export class JsonPlace {
  readonly #path: string;
  readonly #value: unknown;
  readonly #findings: JsonFindings;

  constructor(path: string, value: unknown, findings: JsonFindings) {
    this.#path = path;
    this.#value = value;
    this.#findings = findings;
  }

  get value(): unknown {
    return this.#value;
  }

  problem(text: string): void {
    this.#findings.problems.push(this.#withPlace(text));
  }

  warning(text: string): void {
    this.#findings.warnings.push(this.#withPlace(text));
  }

  has(key: string): boolean {
    return isObject(this.#value) && Object.hasOwn(this.#value, key);
  }

  at(key: string): JsonPlace {
    const value = isObject(this.#value) && Object.hasOwn(this.#value, key) ? this.#value[key] : undefined;
    return new JsonPlace(this.#path === '' ? key : `${this.#path}.${key}`, value, this.#findings);
  }

  /** Its elements; none when it is absent or, which is a problem, no list. */
  elements(): JsonPlace[] {
    if (this.#value === undefined) return [];
    if (!Array.isArray(this.#value)) {
      this.problem('must be a list');
      return [];
    }
    return this.#value.map((value, index) => new JsonPlace(`${this.#path}[${index}]`, value, this.#findings));
  }

  /** Whether it is an object; if not, that is a problem. */
  isObject(): boolean {
    if (isObject(this.#value)) return true;
    this.problem('must be an object');
    return false;
  }

  /** Undefined when it is absent or, which is a problem, no text. */
  text(): string | undefined {
    return this.#expect((value) => typeof value === 'string', 'must be text');
  }

  boolean(): boolean | undefined {
    return this.#expect((value) => typeof value === 'boolean', 'must be true or false');
  }

  number(isValid: (value: number) => boolean, expected: string): number | undefined {
    return this.#expect((value): value is number => typeof value === 'number' && isValid(value), expected);
  }

  /** Empty when it is absent or no text, which is a problem. */
  requiredText(): string {
    if (this.#value === undefined) this.problem('is missing');
    return this.text() ?? '';
  }

  /** As `requiredText`; that it is empty is a problem, too. */
  requiredName(): string {
    if (this.#value === '') this.problem('must not be empty');
    return this.requiredText();
  }

  oneOf<Name extends string>(names: readonly Name[]): Name | undefined {
    const name = names.find((candidate) => candidate === this.#value);
    if (name === undefined) {
      this.problem(this.#value === undefined ? 'is missing' : `must be one of ${names.join(', ')}`);
    }
    return name;
  }

  #withPlace(text: string): string {
    return this.#path === '' ? text : `${this.#path}: ${text}`;
  }

  #expect<T>(isExpected: (value: unknown) => value is T, expected: string): T | undefined {
    if (this.#value === undefined) return undefined;
    if (isExpected(this.#value)) return this.#value;
    this.problem(expected);
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
