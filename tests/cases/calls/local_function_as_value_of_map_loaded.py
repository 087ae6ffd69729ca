# scope: relations across functions
from shop.models import Order


def run():
    def line(order):
        return f"{order.number} {order.customer.name}"

    return "\n".join(map(line, Order.objects.select_related("customer")))
