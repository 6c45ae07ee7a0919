import type { SystemTask, SystemWorker } from '@omotes/http-api';
import { durationText } from '../shell/duration.ts';

/** Each worker with its workflows and its tasks. */
export function WorkerTable({ workers }: { readonly workers: readonly SystemWorker[] }) {
  return (
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">Worker</th>
          <th scope="col">Performs</th>
          <th scope="col">Busy</th>
          <th scope="col">Doing</th>
        </tr>
      </thead>
      <tbody>
        {workers.map(({ name, workflows, slots, tasks }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{workflows.join(', ')}</td>
            <td>
              {tasks.length}
              {slots !== null && ` of ${slots}`}
            </td>
            <td>
              {tasks.length === 0 && <span class="muted">waits for jobs</span>}
              {tasks.map((task, index) => (
                <Task key={task.job_id ?? index} task={task} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Task({ task }: { readonly task: SystemTask }) {
  const { job_id: jobId, workflow_type: workflowType, running_for_s: runningForS } = task;
  return (
    <div class="task">
      {jobId === null ? workflowType : <a href={`/jobs/${jobId}`}>{workflowType}</a>}{' '}
      {runningForS !== null && <span class="muted">for {durationText(Math.floor(runningForS))}</span>}
    </div>
  );
}
