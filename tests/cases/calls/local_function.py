# scope: relations across functions
from shop.models import Order


def run():
    def line(order):
        return f"{order.number} {order.customer.name}"

    return [line(order) for order in Order.objects.all()]
