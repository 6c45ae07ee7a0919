"""Publishes a message to QUEUE with py-amqp, as Celery does, with headers given as JSON.

The broker is that of the environment variables RABBITMQ_….
"""

import json
import os
import sys

import amqp

HOST, PORT, USER, PASSWORD, VIRTUAL_HOST = (
    os.environ[f"RABBITMQ_{name}"] for name in ("HOSTNAME", "PORT", "USERNAME", "PASSWORD", "VIRTUALHOST")
)

if __name__ == "__main__":
    queue, headers = sys.argv[1:]
    with amqp.Connection(f"{HOST}:{PORT}", USER, PASSWORD, virtual_host=VIRTUAL_HOST) as connection:
        message = amqp.Message(b"{}", application_headers=json.loads(headers))
        connection.channel().basic_publish(message, "", queue)
