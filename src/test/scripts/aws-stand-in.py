"""moto's server, with one thing put right: it takes every Deny of a bucket policy to be meant for every request, whatever the
statement's conditions say. A statement about requests without TLS is not about those of the tests, which stand for requests with TLS.

Run by the Python that moto is installed for, with the arguments of moto_server.
"""

import json
import sys

from moto.s3.models import FakeBucket
from moto.server import main

permission_by_moto = FakeBucket.get_permission


def about_tls(statement):
    return "aws:SecureTransport" in statement.get("Condition", {}).get("Bool", {})


def permission(bucket, action, resource):
    written = bucket.policy
    if written is None:
        return permission_by_moto(bucket, action, resource)
    policy = json.loads(written)
    policy["Statement"] = [statement for statement in policy["Statement"] if not about_tls(statement)]
    try:
        bucket.policy = json.dumps(policy).encode()
        return permission_by_moto(bucket, action, resource)
    finally:
        bucket.policy = written


FakeBucket.get_permission = permission
main(sys.argv[1:])
