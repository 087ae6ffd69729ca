from celery import chain
from django.db import transaction

from shop.tasks import index


@transaction.atomic
def run(order):
    chain(index.si(order.pk), index.si(order.pk))
    return index.s(order.pk)
