/** A policy as RabbitMQ's definitions format has it. */
export interface QueuePolicy {
  readonly vhost: string;
  readonly name: string;
  readonly pattern: string;
  readonly 'apply-to': 'queues';
  readonly priority: number;
  readonly definition: Readonly<Record<string, number>>;
}

const HOUR_MS = 3_600_000;

/**
 * What removes the queues of programs that died, on the virtual host of the SDKs (`deploy/rabbitmq-policies.json` is the same
 * as a file). Some programs declare them to stay for ever, and RabbitMQ refuses to declare a queue in two ways; a policy
 * changes what a queue does without changing what is declared. Where a queue has `x-expires` too, the lower value holds.
 *
 * `jobs.*`: a week, longer than the 48 hours that SDKs declare by default, so that it shortens only what had no end.
 * `available_workflows.*`: a program asks again whenever it starts; only the last broadcast is worth anything.
 */
export function queuePolicies(vhost: string): readonly QueuePolicy[] {
  const common = { vhost, 'apply-to': 'queues', priority: 0 } as const;
  return [
    {
      ...common,
      name: 'omotes-jobs',
      pattern: String.raw`^jobs\.`,
      definition: { expires: 7 * 24 * HOUR_MS },
    },
    {
      ...common,
      name: 'omotes-available-workflows',
      pattern: String.raw`^available_workflows\.`,
      definition: { expires: HOUR_MS, 'max-length': 1 },
    },
  ];
}
