"""
Calls AWS's own client for each line of stdin, and prints the answer as a line of JSON. `with` has the parameters; `each` has those in
which the calls differ, if there are several of the operation. The first argument is the URL of the server.
"""

import json
import sys

import boto3
from botocore.exceptions import ClientError

LISTS = {"list_objects_v2": "Contents"}


def call(url: str, request: dict) -> object:
    client = boto3.client(
        request["service"],
        endpoint_url=url,
        region_name="us-east-1",
        aws_access_key_id=request["accessKeyId"],
        aws_secret_access_key=request["secretAccessKey"],
    )
    if client.can_paginate(request["operation"]):
        pages = client.get_paginator(request["operation"]).paginate(**request["with"])
        return [each for page in pages for each in page.get(LISTS[request["operation"]], [])]
    answer = None
    for parameters in request["each"]:
        answer = getattr(client, request["operation"])(**request["with"], **parameters)
    return answer


for line in sys.stdin:
    try:
        print(json.dumps({"answer": call(sys.argv[1], json.loads(line))}, default=str), flush=True)
    except ClientError as error:
        print(json.dumps({"refused": str(error)}), flush=True)
