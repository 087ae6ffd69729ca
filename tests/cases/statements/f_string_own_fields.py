# scope: relations in one function
from shop.models import Order


def run():
    return [f"{order.number}: {order.total:>8} {order!s}" for order in Order.objects.all()]
