import { runOnce, withDeadline } from '@omotes/async';
import type { Logger } from '@omotes/service';
import { assemble, type OrchestratorParts } from './assembly.ts';
import type { OrchestratorSettings } from './env.ts';
import { OrchestratorStoppedError } from './errors.ts';
import { countBacklog, prepareStore, takeCensusAtStart } from './start-up.ts';
import { taskTopology } from './topology.ts';

/** How long held ends may take when the replica stops; another one carries out the claims of those that take longer. */
const BACKGROUND_STOP_MS = 5_000;

/**
 * One replica: registers jobs, hands them to the workers, publishes their updates to the SDKs. Replicas share the queues and the
 * database and know nothing of one another.
 */
export class Orchestrator {
  readonly #parts: OrchestratorParts;
  readonly #stopping = new AbortController();
  #started: Promise<number> | undefined;

  constructor(settings: OrchestratorSettings, log: Logger) {
    this.#parts = assemble(settings, log);
  }

  /**
   * Starts, waiting for the servers as long as it takes; resolves with the port of the HTTP server when jobs are
   * taken. Rejects with `DefinitionsFileError` or `DefinitionsError` when the definitions file cannot be used,
   * `DatabaseRefusedError` when the database may not be used, `SchemaError` when it is newer, `HttpPortError` when
   * the HTTP port is taken, and `OrchestratorStoppedError` when it was stopped meanwhile.
   */
  readonly start = runOnce(() => {
    const { signal } = this.#stopping;
    this.#started = this.#start(signal).catch((error: unknown) => {
      throw signal.aborted ? signal.reason : error;
    });
    return this.#started;
  });

  /** Takes no more messages, finishes the batches in progress, and closes everything. */
  readonly stop = runOnce(() => this.#stop());

  async #start(signal: AbortSignal): Promise<number> {
    const { definitions, connections, consumers, upkeep, workflowRequests, http, log } = this.#parts;
    await definitions.load();
    this.#logDefinitionWarnings();
    signal.throwIfAborted();
    const port = await http.start();
    await Promise.all([
      prepareStore(this.#parts, signal),
      ...Object.values(connections).map((connection) => connection.start(signal)),
    ]);
    await connections.celery.declare(taskTopology(definitions.current.keys()));
    await countBacklog(this.#parts, signal);
    await takeCensusAtStart(this.#parts);
    // Consuming begins only now that everything a handler uses is declared and connected.
    await Promise.all(consumers.map((consumer) => consumer.start()));
    signal.throwIfAborted();
    for (const work of upkeep) work.start();
    await workflowRequests.start();
    definitions.watch({
      changed: (changed) => this.#definitionsChanged(changed.keys()),
      failed: (error) =>
        log.error({ err: error }, 'workflow definitions cannot be used; the former ones stay'),
    });
    await this.#parts.broadcastWorkflows(signal);
    log.info({ port, workflowTypes: [...definitions.current.keys()] }, 'orchestrator ready');
    return port;
  }

  async #stop(): Promise<void> {
    const {
      definitions,
      workflowRequests,
      background,
      consumers,
      upkeep,
      control,
      connections,
      http,
      store,
    } = this.#parts;
    this.#stopping.abort(new OrchestratorStoppedError());
    definitions.stop();
    workflowRequests.stop();
    const stopBackground = (): Promise<void> =>
      withDeadline(background.stop(), BACKGROUND_STOP_MS).catch(() => undefined);
    // First, as it uses the signals of the upkeep; and again, for what that has begun meanwhile.
    await stopBackground();
    await Promise.allSettled([...consumers, ...upkeep].map((part) => part.stop()));
    await stopBackground();
    await control.stop();
    await Promise.allSettled(Object.values(connections).map((connection) => connection.stop()));
    // Without its connections a start in progress ends too.
    await this.#started?.catch(() => undefined);
    await http.stop();
    await store.stop();
    this.#parts.log.info('orchestrator stopped');
  }

  #logDefinitionWarnings(): void {
    const { definitions, log } = this.#parts;
    if (definitions.warnings.length === 0) return;
    log.warn(
      { warnings: definitions.warnings },
      'workflow definitions contradict themselves; they are used as they are',
    );
  }

  async #definitionsChanged(workflowTypes: Iterable<string>): Promise<void> {
    const { connections, definitions, log } = this.#parts;
    this.#logDefinitionWarnings();
    await connections.celery.declare(taskTopology(workflowTypes));
    await this.#parts.broadcastWorkflows(this.#stopping.signal);
    log.info({ workflowTypes: [...definitions.current.keys()] }, 'workflow definitions changed');
  }
}
