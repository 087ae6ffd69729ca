from django.db.models.signals import post_delete
from django.dispatch import receiver

from shop.models import Order
from shop.tasks import index


@receiver(post_delete, sender=Order)
def dispatch(instance, **kwargs):
    index.delay(instance.pk)


def run(order):
    order.delete()
    post_delete.disconnect(dispatch, sender=Order)
