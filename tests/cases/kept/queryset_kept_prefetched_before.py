# scope: relations in one function
from django.db.models import prefetch_related_objects

from shop.models import Order


def run():
    orders = list(Order.objects.all())
    prefetch_related_objects(orders, "items")
    rows = [{"number": order.number, "many": order.items.all()} for order in orders]
    return [len(row["many"]) for row in rows]
