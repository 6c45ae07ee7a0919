import { unwatchFile, watchFile, type StatsListener } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseWorkflowDefinitions, type WorkflowDefinition } from '@omotes/protocol';
import { DefinitionsFileError } from './errors.ts';

/** A look at the file each second works on every file system, also for a mounted configuration that is swapped. */
const WATCH_INTERVAL_MS = 1_000;

export interface DefinitionsObserver {
  /** The file has new, valid content. */
  readonly changed: (definitions: ReadonlyMap<string, WorkflowDefinition>) => Promise<void>;
  /** The file cannot be used (or `changed` failed); the definitions stay as they are. */
  readonly failed: (error: unknown) => void;
}

/** The workflow definitions of a file, read again when it changes. */
export class WorkflowDefinitions {
  readonly #path: string;
  #current: ReadonlyMap<string, WorkflowDefinition> = new Map();
  #warnings: readonly string[] = [];
  #listener: StatsListener | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /** By workflow type. */
  get current(): ReadonlyMap<string, WorkflowDefinition> {
    return this.#current;
  }

  /** What contradicts itself in the file, each with its place; see `parseWorkflowDefinitions`. */
  get warnings(): readonly string[] {
    return this.#warnings;
  }

  /** Reads the file. Throws `DefinitionsFileError`, or `DefinitionsError` naming every problem. */
  async load(): Promise<void> {
    const text = await readFile(this.#path, 'utf8').catch((error: Error) => {
      throw new DefinitionsFileError(this.#path, error);
    });
    const { definitions, warnings } = parseWorkflowDefinitions(text);
    this.#warnings = warnings;
    this.#current = new Map(definitions.map((definition) => [definition.workflowType, definition]));
  }

  /** Watches the file from now on. */
  watch({ changed, failed }: DefinitionsObserver): void {
    this.#listener = (now, before) => {
      if (now.mtimeMs === before.mtimeMs && now.ino === before.ino && now.size === before.size) return;
      this.load()
        .then(() => changed(this.#current))
        .catch(failed);
    };
    watchFile(this.#path, { interval: WATCH_INTERVAL_MS, persistent: false }, this.#listener);
  }

  stop(): void {
    if (this.#listener) unwatchFile(this.#path, this.#listener);
    this.#listener = undefined;
  }
}
