from django.db import transaction
from django.db.models import F

from .models import Delivery, Product
from .tasks import reorder


def restock(*, product, amount, pk, user):
    with transaction.atomic():
        # the goods are there
        delivery = Delivery(product=product, amount=amount)
        delivery.received_by = user
        delivery.save()
        Product.objects.filter(pk=pk).update(stock=F("stock") + amount)
    # and what was sold meanwhile is ordered
    reorder.delay(delivery.pk)
    return delivery
