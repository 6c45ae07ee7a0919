"""One process of the field's own load test: submits COUNT jobs together and waits for their results.

Prints the types of the results and how often each came, one JSON object.
"""

import json
import os
import sys
import threading
import uuid
from collections import Counter

from omotes_sdk.internal.common.config import EnvRabbitMQConfig
from omotes_sdk.omotes_interface import OmotesInterface
from omotes_sdk_protocol.job_pb2 import JobResult


def main(workflow_type, count):
    results = Counter()
    types = Counter()
    all_there = threading.Event()
    counting = threading.Lock()

    def on_finished(job, result):
        with counting:
            results[job.id] += 1
            types[JobResult.ResultType.Name(result.result_type)] += 1
            if len(results) == count:
                all_there.set()

    interface = OmotesInterface(EnvRabbitMQConfig(), client_id=str(uuid.uuid4()))
    interface.start()
    workflow = interface.get_workflow_type_manager().get_workflow_by_name(workflow_type)
    esdl = sys.stdin.read()
    for _ in range(count):
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
    all_there.wait()
    interface.stop()
    repeats = sum(results.values()) - len(results)
    print(json.dumps({"types": types, "jobs": len(results), "repeats": repeats}), flush=True)
    # A thread of the SDK that was deleting queues when the SDK was stopped waits forever, and the exit waits for the thread.
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
