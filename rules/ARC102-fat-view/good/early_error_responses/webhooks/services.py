import json


def signature_is_right(request):
    return bool(request.headers.get("X-Signature"))


def decode(body):
    return json.loads(body or "null")


def is_too_old(payload):
    return payload.get("age", 0) > 600


def is_known(identifier):
    return identifier.startswith("old-")


def is_over_quota(payload):
    return payload.get("count", 0) > 100


def is_paused():
    return False


def has_handler(event):
    return event in {"paid", "refunded"}


def handle(payload): ...
