"""Reads COUNT messages of QUEUE with LIBRARY and prints the headers of each in order, as JSON, one per line.

The broker is that of the environment variables RABBITMQ_….
"""

import asyncio
import json
import os
import sys

HOST, PORT, USER, PASSWORD, VIRTUAL_HOST = (
    os.environ[f"RABBITMQ_{name}"] for name in ("HOSTNAME", "PORT", "USERNAME", "PASSWORD", "VIRTUALHOST")
)


def with_amqp(queue, count):
    import amqp

    with amqp.Connection(f"{HOST}:{PORT}", USER, PASSWORD, virtual_host=VIRTUAL_HOST) as connection:
        channel = connection.channel()
        return [channel.basic_get(queue, no_ack=True).headers for _ in range(count)]


def with_kombu(queue, count):
    import kombu

    with kombu.Connection(
        hostname=HOST, port=int(PORT), userid=USER, password=PASSWORD, virtual_host=VIRTUAL_HOST
    ) as connection:
        entity = kombu.Queue(queue, channel=connection.channel())
        return [entity.get(no_ack=True, accept={"application/data", "json"}).headers for _ in range(count)]


def with_pika(queue, count):
    import pika

    parameters = pika.ConnectionParameters(HOST, int(PORT), VIRTUAL_HOST, pika.PlainCredentials(USER, PASSWORD))
    connection = pika.BlockingConnection(parameters)
    channel = connection.channel()
    headers = [channel.basic_get(queue, auto_ack=True)[1].headers for _ in range(count)]
    connection.close()
    return headers


def with_aio_pika(queue, count):
    import aio_pika

    async def read():
        connection = await aio_pika.connect(
            host=HOST, port=int(PORT), login=USER, password=PASSWORD, virtualhost=VIRTUAL_HOST
        )
        async with connection:
            channel = await connection.channel()
            entity = await channel.get_queue(queue, ensure=False)
            return [(await entity.get(no_ack=True)).headers for _ in range(count)]

    return asyncio.run(read())


READERS = {"py-amqp": with_amqp, "kombu": with_kombu, "pika": with_pika, "aio-pika": with_aio_pika}

if __name__ == "__main__":
    library, queue, count = sys.argv[1:]
    for headers in READERS[library](queue, int(count)):
        print(json.dumps(headers), flush=True)
