import type { Publisher } from '@omotes/amqp';
import {
  AVAILABLE_WORKFLOWS_ROUTING_KEY,
  AvailableWorkflows,
  INBOX_HEADER,
  OMOTES_EXCHANGE,
  type WorkflowDefinition,
} from '@omotes/protocol';

/** Tells all SDKs which workflows there are, and that this orchestrator delivers to inboxes. */
export async function broadcastWorkflows(
  publisher: Publisher,
  definitions: ReadonlyMap<string, WorkflowDefinition>,
  signal?: AbortSignal,
): Promise<void> {
  await publisher.publish(
    {
      exchange: OMOTES_EXCHANGE.name,
      routingKey: AVAILABLE_WORKFLOWS_ROUTING_KEY,
      body: AvailableWorkflows.encode({ workflows: [...definitions.values()] }),
      headers: { [INBOX_HEADER]: true },
    },
    signal,
  );
}
