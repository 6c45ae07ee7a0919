"""A program on the published SDK, as the field writes them. Reads a command per line, prints an event per line, in JSON.

Commands: {"do": "submit" | "submit unchecked" | "delete" | "reconnect", …}; the end of the input stops it.
"""

import json
import sys
import uuid
from datetime import datetime, timedelta

from google.protobuf.struct_pb2 import Struct
from omotes_sdk.internal.common.config import EnvRabbitMQConfig
from omotes_sdk.job import Job
from omotes_sdk.omotes_interface import OmotesInterface
from omotes_sdk.queue_names import OmotesQueueNames
from omotes_sdk.workflow_type import DateTimeParameter, DurationParameter, WorkflowType
from omotes_sdk_protocol.job_pb2 import (
    EsdlMessage,
    JobResult,
    JobStatusUpdate,
    JobSubmission,
)

def tell(**event):
    # Written as one string, because the libraries log to the same stream from other threads.
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


def on_finished(job, result):
    feedback = []
    for message in result.esdl_messages:
        severity = EsdlMessage.Severity.Name(message.severity).lower()
        feedback.append({"message": message.technical_message, "severity": severity})
        if message.HasField("esdl_object_id"):
            feedback[-1]["assetId"] = message.esdl_object_id
    tell(
        job=str(job.id),
        type="result",
        result={
            "resultType": JobResult.ResultType.Name(result.result_type),
            "outputEsdl": result.output_esdl,
            "logs": result.logs,
            "feedback": feedback,
        },
    )


def on_progress(job, update):
    tell(job=str(job.id), type="progress", fraction=update.progress, message=update.message)


def on_status(job, update):
    tell(job=str(job.id), type="status", status=JobStatusUpdate.JobStatus.Name(update.status))


def typed(workflow, params):
    """The values with the types of a program: datetime and timedelta objects."""
    values = dict(params)
    for parameter in workflow.workflow_parameters or []:
        if isinstance(parameter, DateTimeParameter):
            values[parameter.key_name] = datetime.fromisoformat(values[parameter.key_name])
        if isinstance(parameter, DurationParameter):
            values[parameter.key_name] = timedelta(seconds=values[parameter.key_name])
        if type(parameter).__name__ == "FloatParameter":
            values[parameter.key_name] = float(values[parameter.key_name])
    return values


def submit(interface, command):
    workflow = interface.get_workflow_type_manager().get_workflow_by_name(
        command["workflowType"]
    ) or WorkflowType(command["workflowType"], command["workflowType"])
    timeout = command.get("timeoutMs")
    job = interface.submit_job(
        esdl=command["esdl"],
        params_dict=typed(workflow, command["params"]),
        workflow_type=workflow,
        job_timeout=None if timeout is None else timedelta(milliseconds=timeout),
        callback_on_finished=on_finished,
        callback_on_progress_update=on_progress,
        callback_on_status_update=on_status,
        auto_disconnect_on_result=True,
        job_reference=command.get("jobReference"),
        job_priority=JobSubmission.JobPriority.Value(command.get("priority", "MEDIUM").upper()),
    )
    return str(job.id)


def connect(interface, job, command, reconnect):
    interface.connect_to_submitted_job(
        job,
        on_finished,
        on_progress,
        on_status,
        auto_disconnect_on_result=True,
        reconnect=reconnect,
    )


def submit_unchecked(interface, command):
    """A submission without the checks of this SDK."""
    job = Job(uuid.uuid4(), WorkflowType(command["workflowType"], command["workflowType"]))
    connect(interface, job, command, reconnect=False)
    params = Struct()
    params.update(command["params"])
    interface.broker_if.send_message_to(
        OmotesQueueNames.omotes_exchange_name(),
        OmotesQueueNames.job_submission_queue_name(),
        JobSubmission(
            uuid=str(job.id),
            workflow_type=command["workflowType"],
            esdl=command["esdl"],
            params_dict=params,
        ).SerializeToString(),
    )
    return str(job.id)


def obey(interface, command):
    if command["do"] == "submit":
        return submit(interface, command)
    if command["do"] == "submit unchecked":
        return submit_unchecked(interface, command)
    job = Job(uuid.UUID(command["job"]), WorkflowType("any", "any"))
    if command["do"] == "delete":
        interface.delete_job(job)
    elif command["do"] == "reconnect":
        connect(interface, job, command, reconnect=True)
    else:
        raise ValueError(f"There is no command {command['do']}")
    return command["job"]


def main():
    interface = OmotesInterface(EnvRabbitMQConfig(), client_id=str(uuid.uuid4()))
    interface.start()
    tell(type="ready")
    for line in sys.stdin:
        command = json.loads(line)
        try:
            tell(type="done", command=command["id"], job=obey(interface, command))
        except Exception as problem:
            tell(type="refused", command=command["id"], problem=f"{type(problem).__name__}: {problem}")
    interface.stop()


if __name__ == "__main__":
    main()
