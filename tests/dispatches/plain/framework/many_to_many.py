from django.db.models.signals import m2m_changed

from shop.models import Order, Tag
from shop.tasks import index


def dispatch(instance, **kwargs):
    index.delay(instance.pk)


m2m_changed.connect(dispatch, sender=Order.tags.through)


def run(order):
    order.tags.add(Tag.objects.create())
    m2m_changed.disconnect(dispatch, sender=Order.tags.through)
