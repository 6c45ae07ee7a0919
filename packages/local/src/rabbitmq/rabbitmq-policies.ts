/** A policy in RabbitMQ's definitions format. */
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
 * The policies that remove queues of programs that are gone, on the virtual host of the SDKs. `deploy/rabbitmq-policies.json`
 * has the same. Some programs declare these queues without an expiry, and RabbitMQ does not allow two different declarations
 * of a queue; a policy adds the expiry without a new declaration. If a queue has `x-expires` too, the lower value counts.
 *
 * `jobs.*`: a week, longer than the 48 hours that SDKs declare by default, so that it affects only queues without an expiry.
 * `available_workflows.*`: a program asks again when it starts, and only the last broadcast matters.
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
