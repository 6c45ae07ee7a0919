"""A worker on the published library, as the field writes them. Its settings are in the environment."""

import json
import os
import signal
import sys
import time
from datetime import datetime, timedelta

from omotes_sdk.internal.orchestrator_worker_events.esdl_messages import EsdlMessage, MessageSeverity
from omotes_sdk.internal.worker.worker import initialize_worker
from omotes_sdk.workflow_type import (
    BooleanParameter,
    DateTimeParameter,
    DurationParameter,
    FloatParameter,
    IntegerParameter,
    StringParameter,
    parse_workflow_config_parameter,
)

PARAMETERS = {
    "text": StringParameter,
    "flag": BooleanParameter,
    "count": IntegerParameter,
    "low": FloatParameter,
    "high": FloatParameter,
    "start": DateTimeParameter,
    "step": DurationParameter,
}


def plain(value):
    if isinstance(value, datetime):
        return value.timestamp()
    if isinstance(value, timedelta):
        return value.total_seconds()
    return value


def parsed(params):
    """The parameters of a task. The library raises an error for a wrong type if there is no default."""
    return {
        key: plain(parse_workflow_config_parameter(params, key, expected, None))
        for key, expected in PARAMETERS.items()
    }


def echo(esdl, params, update_progress):
    update_progress(0.25, "a quarter")
    update_progress(0.5, "half, größer")
    update_progress(0.75, "three quarters")
    print("said on stdout: größer")
    messages = [
        EsdlMessage(json.dumps(parsed(params), ensure_ascii=False, sort_keys=True), MessageSeverity.INFO),
        EsdlMessage("The pipe is too narrow: ø", MessageSeverity.WARNING, "pipe-1"),
    ]
    return esdl, messages


def copy(esdl, params, update_progress):
    return esdl, []


def sleep(esdl, params, update_progress):
    update_progress(0.0, str(os.getpid()))
    time.sleep(params["seconds"])
    return garbled(esdl, params, update_progress) if params.get("garbled") else (esdl, [])


def fail(esdl, params, update_progress):
    print("said before the end", flush=True)
    print("said on stderr", file=sys.stderr, flush=True)
    raise ValueError("This task always fails: größer")


def killed(esdl, params, update_progress):
    update_progress(0.0, str(os.getpid()))
    os.kill(os.getpid(), signal.SIGKILL)


def stubborn(esdl, params, update_progress):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    update_progress(0.0, str(os.getpid()))
    while True:
        time.sleep(1)


def deaf(esdl, params, update_progress):
    """Like a solver: one call in C, during which Python handles no signal."""
    update_progress(0.0, str(os.getpid()))
    sum(range(10**15))


def garbled(esdl, params, update_progress):
    """Like a solver that prints a file name in Latin-1."""
    sys.stdout.buffer.write(b"gr\xf6\xdfe\n")
    sys.stdout.flush()
    return esdl, []


def burst(esdl, params, update_progress):
    for number in range(1, 2_001):
        update_progress(number / 2_000, str(number))
    return esdl, []


TASKS = {
    task.__name__: task
    for task in (echo, copy, sleep, fail, killed, stubborn, deaf, garbled, burst)
}


# For a system in which another worker performs a type with the same name.
PREFIX = "python_"


def perform(esdl, params, update_progress, workflow_type):
    return TASKS[workflow_type.removeprefix(PREFIX)](esdl, params, update_progress)


if __name__ == "__main__":
    # Named after its types, because two workers on one machine need different names.
    initialize_worker(sys.argv[1:] or list(TASKS), perform)
