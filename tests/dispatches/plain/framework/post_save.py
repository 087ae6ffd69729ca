from django.db.models.signals import post_save

from shop.models import Order
from shop.tasks import index


def dispatch(instance, **kwargs):
    index.delay(instance.pk)


post_save.connect(dispatch, sender=Order)


def run(order):
    order.save()
    post_save.disconnect(dispatch, sender=Order)
