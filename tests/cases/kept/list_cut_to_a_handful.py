# scope: relations in one function
from shop.models import Order


def run():
    rows = [{"number": order.number, "many": order.items.all()} for order in Order.objects.all()]
    return [len(row["many"]) for row in rows[:3]]
