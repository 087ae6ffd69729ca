from django.db.models.signals import post_delete

from shop.models import Order
from shop.tasks import index


def dispatch(instance, **kwargs):
    index.delay(instance.pk)


post_delete.connect(dispatch, sender=Order)


def run(order):
    order.delete()
    post_delete.disconnect(dispatch, sender=Order)
