"""Puts jobs through Celery and says how long they took: one JSON line in, one out, until the input ends."""

import json
import socket
import sys
import time

from celery_tasks import app, noop

# When no job has ended for this time, the unfinished ones count as lost.
STANDSTILL_SECONDS = 30


def run_load(jobs: int, window: int, esdl: str) -> dict[str, object]:
    latencies_ms: list[float] = []
    submitted = 0
    started = ended = time.monotonic()

    def submit() -> None:
        began = time.monotonic()

        def done(_result: object) -> None:
            nonlocal ended
            ended = time.monotonic()
            latencies_ms.append((ended - began) * 1000)

        noop.delay(esdl).then(done)

    while len(latencies_ms) < jobs:
        while submitted < jobs and submitted - len(latencies_ms) < window:
            submitted += 1
            submit()
        try:
            app.backend.result_consumer.drain_events(timeout=1)
        except socket.timeout:
            if time.monotonic() - ended > STANDSTILL_SECONDS:
                break
    return {
        "elapsedMs": (ended - started) * 1000,
        "latenciesMs": latencies_ms,
        "lost": jobs - len(latencies_ms),
        "repeated": 0,  # Celery hands over only the first result of a task
    }


for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(run_load(**request)), flush=True)
