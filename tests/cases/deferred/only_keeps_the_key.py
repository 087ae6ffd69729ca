# scope: deferred fields
from shop.models import Order


def run():
    return [(order.pk, order.id, order.number) for order in Order.objects.only("number")]
