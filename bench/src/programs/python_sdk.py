"""Puts jobs through with the published Python SDK. For each line {"jobs", "esdl", "workflowType"} it submits as many as
fast as it can, prints {"submittedMs"}, and when all have their results {"elapsedMs", "lost", "repeated"}:
the SDK hands over each result as it comes, until it deletes the job's queues after the first.
"""

import json
import sys
import threading
import time
import uuid
from collections import Counter

from omotes_sdk.internal.common.config import EnvRabbitMQConfig
from omotes_sdk.omotes_interface import OmotesInterface

# When no job has ended for this time, the unfinished ones count as lost.
STANDSTILL_S = 60


def main():
    interface = OmotesInterface(EnvRabbitMQConfig(), client_id=str(uuid.uuid4()))
    interface.start()
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        load(interface, **json.loads(line))


def load(interface, jobs, esdl, workflowType):
    results = Counter()
    arrived = threading.Condition()

    def on_finished(job, result):
        with arrived:
            results[job.id] += 1
            arrived.notify()

    workflow = interface.get_workflow_type_manager().get_workflow_by_name(workflowType)
    begun = time.monotonic()
    for _ in range(jobs):
        interface.submit_job(
            esdl=esdl,
            params_dict={},
            workflow_type=workflow,
            job_timeout=None,
            callback_on_finished=on_finished,
            callback_on_progress_update=lambda job, update: None,
            callback_on_status_update=lambda job, update: None,
            auto_disconnect_on_result=True,
        )
    print(json.dumps({"submittedMs": (time.monotonic() - begun) * 1000}), flush=True)
    with arrived:
        while len(results) < jobs and arrived.wait(STANDSTILL_S):
            pass
        elapsed_ms = (time.monotonic() - begun) * 1000
        repeated = sum(results.values()) - len(results)
        outcome = {"elapsedMs": elapsed_ms, "lost": jobs - len(results), "repeated": repeated}
    print(json.dumps(outcome), flush=True)


if __name__ == "__main__":
    main()
