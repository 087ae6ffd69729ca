# scope: relations in one function
from shop.models import Order


def run():
    first = Order.objects.first()
    items = first.items.all()
    rows = [{"number": order.number, "items": items} for order in Order.objects.all()]
    return [list(row["items"]) for row in rows]
