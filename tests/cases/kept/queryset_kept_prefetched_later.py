# scope: relations in one function
from django.db.models import prefetch_related_objects

from shop.models import Order


def run():
    orders = list(Order.objects.all())
    rows = [{"number": order.number, "many": order.items.all()} for order in orders]
    prefetch_related_objects(orders, "items")
    return [len(row["many"]) for row in rows]
