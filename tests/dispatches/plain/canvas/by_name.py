from django.db import transaction

from shop.tasks import app


@transaction.atomic
def run(order):
    app.send_task("shop.tasks.index", args=[order.pk])
