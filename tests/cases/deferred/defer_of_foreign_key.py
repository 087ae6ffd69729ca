# scope: deferred fields
from shop.models import Order


def run():
    return [order.customer_id for order in Order.objects.defer("customer")]
