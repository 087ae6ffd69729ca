# scope: relations in one function
from shop.models import Order


def names(**extra):
    extra["orders"] = Order.objects.all()
    del extra["orders"]
    return [order.customer.name for order in extra.get("orders", [])]


def run():
    return names(title="Orders")
