# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.prefetch_related("items")
    rows = [{"number": order.number, "items": order.items.all()} for order in orders]
    return [list(row["items"]) for row in rows]
