"""Sends tasks like the former orchestrator, with the installed kombu. Reads a command per line, prints JSON per line.

Commands: {"do": "send" | "revoke" | "take", …}; the end of the input stops it. Events of workers are printed as they arrive.
The broker is that of the environment variables RABBITMQ_….
"""

import importlib.metadata
import json
import os
import sys
import threading
import uuid

# kombu 5.2 reads entry points in a way that Python supports until 3.11.
importlib.metadata.EntryPoints.get = lambda points, group, default: points.select(group=group)

from celery import Celery
from google.protobuf.json_format import MessageToDict
from google.protobuf.struct_pb2 import Struct
from kombu import Connection, Queue
from omotes_sdk_protocol.internal.task_pb2 import TaskProgressUpdate, TaskResult

URL = "pyamqp://{}:{}@{}:{}/{}".format(
    *(os.environ[f"RABBITMQ_{name}"] for name in ("USERNAME", "PASSWORD", "HOSTNAME", "PORT", "VIRTUALHOST"))
)


def tell(**line):
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def send(app, command):
    """The job id is a UUID object; the parameters are the values of a protobuf Struct."""
    job_id = uuid.uuid4()
    params = Struct()
    params.update(command["params"])
    task = app.signature(
        command["name"],
        (job_id, command["reference"], command["esdl"], MessageToDict(params)),
        queue=command["name"],
        priority=4,
    ).delay()
    return {"job": str(job_id), "task": task.task_id}


def revoke(app, command):
    app.control.revoke(task_id=command["task"], terminate=True, signal="SIGTERM")
    return {}


def take(app, command):
    """The first message of a queue; numbers in its body have the type and value with which Python reads them."""
    with app.connection_for_read() as connection:
        message = connection.default_channel.basic_get(command["queue"], no_ack=True)
    body = json.loads(
        message.body,
        parse_int=lambda digits: {"int": int(digits)},
        parse_float=lambda digits: {"float": float(digits)},
    )
    types = {name: type(value).__name__ for name, value in message.headers.items()}
    properties = {
        name: message.properties.get(name)
        for name in ("content_type", "content_encoding", "delivery_mode", "priority")
    }
    return {"body": body, "types": types, "properties": properties}


def told(event):
    """The decoded content of the published messages."""
    line = {"job": event.job_id, "task": event.celery_task_id, "name": event.celery_task_type}
    if isinstance(event, TaskResult):
        return {
            "type": "result",
            "result": TaskResult.ResultType.Name(event.result_type),
            "output": event.output_esdl,
            "logs": event.logs,
            "messages": [message.technical_message for message in event.esdl_messages],
            **line,
        }
    kind = event.WhichOneof("progress_type")
    return {"type": kind, "progress": event.progress, "message": event.message, **line}


def listen():
    queues = {"omotes_task_progress_events": TaskProgressUpdate, "omotes_task_result_events": TaskResult}

    def on_message(message):
        event = queues[message.delivery_info["routing_key"]]()
        event.ParseFromString(bytes(message.body))
        tell(**told(event))
        message.ack()

    with Connection(URL) as connection:
        with connection.Consumer([Queue(name) for name in queues], on_message=on_message):
            tell(type="ready")
            while True:
                connection.drain_events()


def main():
    app = Celery(broker=URL)
    app.conf.task_queue_max_priority = 10
    threading.Thread(target=listen, daemon=True).start()
    commands = {"send": send, "revoke": revoke, "take": take}
    for line in sys.stdin:
        command = json.loads(line)
        tell(type="done", command=command["id"], **commands[command["do"]](app, command))


if __name__ == "__main__":
    main()
