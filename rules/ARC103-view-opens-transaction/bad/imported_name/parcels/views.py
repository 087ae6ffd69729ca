from django.db.transaction import atomic
from django.db import transaction as tx
from django.http import HttpResponse

from . import services


def receive(request, code):
    with atomic():  # ARC103 receive
        services.receive(code)
    return HttpResponse(status=204)


def send_back(request, code):
    with tx.atomic(using="warehouse"):  # ARC103 send_back
        services.send_back(code)
    return HttpResponse(status=204)
