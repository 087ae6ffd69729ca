# scope: relations across functions
from shop.models import Order


def size(entry):
    return len(entry["many"])


def run():
    orders = Order.objects.prefetch_related("items")
    rows = [{"number": order.number, "many": order.items.all()} for order in orders]
    return [size(row) for row in rows]
