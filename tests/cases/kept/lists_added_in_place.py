# scope: relations across functions
from shop.models import Order


def of_orders():
    return [{"name": order.number, "many": order.items.all()} for order in Order.objects.all()]


def run():
    rows = []
    rows += of_orders()
    return [len(entry["many"]) for entry in rows]
