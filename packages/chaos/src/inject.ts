import { setTimeout as delay } from 'node:timers/promises';
import { type Fault, ROLES } from './fault.ts';
import type { ChaosSystem } from './chaos-system.ts';
import type { Program } from './program.ts';
import { readRecords, type TaskRecord } from './records.ts';
import { runningTasks } from './running-tasks.ts';

const READY_TIMEOUT_MS = 20_000;
/** Bytes: more than any disk has, and RabbitMQ's default. */
const DISK_LIMITS = { alarm: '1000000000000000', normal: '50000000' } as const;
/** Shares of the memory: less than RabbitMQ needs to start, and its default. */
const MEMORY_LIMITS = { alarm: '0.000001', normal: '0.4' } as const;

/** Causes a fault; resolves when it is over, or soon after `signal` is aborted. */
export async function inject(fault: Fault, system: ChaosSystem, signal: AbortSignal): Promise<void> {
  const { stack, proxies, programs } = system;
  const lasting = (ms: number): Promise<void> => delay(ms, undefined, { signal }).catch(() => undefined);
  switch (fault.type) {
    case 'kill': {
      const program = programs[fault.role][fault.index];
      if (program?.isRunning) await restart(program, 'SIGKILL');
      return;
    }
    case 'kill-task': {
      const running = runningTasks(readRecords<TaskRecord>(system.taskRecordFile));
      const chosen = running[Math.floor(fault.choice * running.length)];
      if (chosen) process.kill(chosen.pid, 'SIGKILL');
      return;
    }
    case 'freeze': {
      const program = programs[fault.role][fault.index];
      program?.signal('SIGSTOP');
      await lasting(fault.ms);
      program?.signal('SIGCONT');
      return;
    }
    case 'rolling-restart':
      for (const program of ROLES.flatMap((role) => programs[role])) {
        if (!program.isRunning || signal.aborted) continue;
        await restart(program, 'SIGTERM');
        await program.ready(AbortSignal.any([signal, AbortSignal.timeout(READY_TIMEOUT_MS)]));
      }
      return;
    case 'kill-broker':
      // RabbitMQ 3.10 confirms a queue before its definition is on the disk. A queue lost by that is a limit of the
      // broker and would hide our own defects, so the node kills itself right after it has written its definitions.
      await stack.rabbitmq
        .rabbitmqctl(['eval', 'mnesia:sync_log(), os:cmd("kill -KILL " ++ os:getpid()).'])
        .catch(() => undefined); // the node is gone before it answers
      await stack.rabbitmq.kill('SIGKILL');
      await lasting(fault.ms);
      return stack.rabbitmq.start();
    case 'restart-broker':
      await stack.rabbitmq.stop();
      return stack.rabbitmq.start();
    case 'stop-database':
      await stack.postgresql.kill('SIGQUIT'); // PostgreSQL's immediate stop
      await lasting(fault.ms);
      return stack.postgresql.start();
    case 'restart-database':
      await stack.postgresql.stop();
      return stack.postgresql.start();
    case 'close-connections':
      await stack.rabbitmq.rabbitmqctl(['close_all_connections', 'chaos']);
      return;
    case 'disk-alarm':
      await stack.rabbitmq.rabbitmqctl(['set_disk_free_limit', DISK_LIMITS.alarm]);
      await lasting(fault.ms);
      await stack.rabbitmq.rabbitmqctl(['set_disk_free_limit', DISK_LIMITS.normal]);
      return;
    case 'memory-alarm':
      await stack.rabbitmq.rabbitmqctl(['set_vm_memory_high_watermark', MEMORY_LIMITS.alarm]);
      await lasting(fault.ms);
      await stack.rabbitmq.rabbitmqctl(['set_vm_memory_high_watermark', MEMORY_LIMITS.normal]);
      return;
    case 'cut':
      proxies[fault.link].cut();
      return;
    case 'delay':
      proxies[fault.link].delayMs = fault.delayMs;
      await lasting(fault.ms);
      proxies[fault.link].delayMs = 0;
      return;
    case 'half-open':
      proxies[fault.link].pause(fault.direction);
      await lasting(fault.ms);
      proxies[fault.link].resume(fault.direction);
      return;
  }
}

async function restart(program: Program, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  await program.end(signal);
  await program.start();
}
