from celery import group
from django.db import transaction

from shop.tasks import index


@transaction.atomic
def run(order):
    group(index.si(pk) for pk in (1, 2)).apply_async()
