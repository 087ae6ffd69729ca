from functools import partial

from django.db import transaction

from shop.tasks import index


def dispatch(pk):
    index.delay(pk)


@transaction.atomic
def run(order):
    transaction.on_commit(partial(dispatch, order.pk))
