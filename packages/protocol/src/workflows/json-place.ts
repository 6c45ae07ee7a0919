/** The problems and warnings of a document, each with its place. Problems make it unusable, warnings do not. */
export interface JsonFindings {
  readonly problems: string[];
  readonly warnings: string[];
}

/**
 * A place in a JSON document. It reads the values there and records problems with their place. Reading continues after a
 * problem, so that all are found at once.
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

  /** The elements of a list; empty when it is absent. A value of another type is a problem. */
  elements(): JsonPlace[] {
    if (this.#value === undefined) return [];
    if (!Array.isArray(this.#value)) {
      this.problem('must be a list');
      return [];
    }
    return this.#value.map((value, index) => new JsonPlace(`${this.#path}[${index}]`, value, this.#findings));
  }

  /** Whether it is an object. Otherwise it is a problem. */
  isObject(): boolean {
    if (isObject(this.#value)) return true;
    this.problem('must be an object');
    return false;
  }

  /** A string; undefined when it is absent. A value of another type is a problem. */
  text(): string | undefined {
    return this.#expect((value) => typeof value === 'string', 'must be a string');
  }

  boolean(): boolean | undefined {
    return this.#expect((value) => typeof value === 'boolean', 'must be true or false');
  }

  number(isValid: (value: number) => boolean, expected: string): number | undefined {
    return this.#expect((value): value is number => typeof value === 'number' && isValid(value), expected);
  }

  /** A string. If it is absent or of another type, that is a problem, and the result is empty. */
  requiredText(): string {
    if (this.#value === undefined) this.problem('is missing');
    return this.text() ?? '';
  }

  /** A string like `requiredText`. If it is empty, that is a problem too. */
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
