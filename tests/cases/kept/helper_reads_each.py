# scope: relations across functions
from shop.models import Order


def size(entry):
    return len(entry["many"])


def run():
    rows = [{"number": order.number, "many": order.items.all()} for order in Order.objects.all()]
    return [size(row) for row in rows]
