from django.db.models.signals import pre_delete

from shop.models import Order
from shop.tasks import index


def dispatch(instance, **kwargs):
    index.delay(instance.pk)


pre_delete.connect(dispatch, sender=Order)


def run(order):
    order.delete()
    pre_delete.disconnect(dispatch, sender=Order)
