"""Plain Celery, without OMOTES: a worker (`celery -A plain worker`), and a program that sends a task by its name.

The broker is that of CELERY_BROKER_URL.
"""

import json
import sys

from celery import Celery
from kombu import Queue

app = Celery()
app.conf.task_queues = [
    Queue(name, routing_key=name, queue_arguments={"x-max-priority": 10})
    for name in ("copy", "sleep", "fail", "plain")
]


@app.task(name="plain")
def plain(*args, **kwargs):
    return json.dumps([args, kwargs], ensure_ascii=False, sort_keys=True)


if __name__ == "__main__":
    name, args = sys.argv[1:]
    print(app.send_task(name, args=json.loads(args), queue=name).id)
