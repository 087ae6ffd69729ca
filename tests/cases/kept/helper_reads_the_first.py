# scope: relations across functions
from shop.models import Order


def size(entries):
    return len(entries[0]["many"])


def run():
    rows = [{"number": order.number, "many": order.items.all()} for order in Order.objects.all()]
    return size(rows)
