from functools import partial

from django.db import transaction

from .tasks import index


def close(pk):
    transaction.on_commit(partial(index.delay, pk))


def reindex(pk):
    index.delay(pk)
