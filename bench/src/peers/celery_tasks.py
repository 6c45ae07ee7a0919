"""A Celery application with one task, set by the environment as every default is."""

import os

from celery import Celery

app = Celery("celery_tasks", broker=os.environ["OMOTES_BENCH_BROKER"], backend="rpc://")
app.conf.task_default_queue = os.environ["OMOTES_BENCH_QUEUE"]


@app.task(name="noop")
def noop(esdl: str) -> str:
    return esdl
