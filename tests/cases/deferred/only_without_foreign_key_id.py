# scope: deferred fields
from shop.models import Order


def run():
    return [(order.number, order.customer_id) for order in Order.objects.only("number")]
