from functools import partial

from django.db import transaction

from shop.tasks import index


@transaction.atomic
def run(order):
    def dispatch(pk):
        index.delay(pk)

    transaction.on_commit(partial(dispatch, order.pk))
