from django.db import transaction

from shop.models import Order
from shop.tasks import index


@transaction.atomic
def run(order):
    for number in (1, 2):
        Order.objects.create(number=number)
        index.delay(number)
