# scope: relations across functions
from shop.models import Order


def run():
    order = Order.objects.order_by("pk").first()

    def line(item):
        return f"{order.customer.name}: {item.quantity}"

    return [line(item) for item in order.items.all()]
