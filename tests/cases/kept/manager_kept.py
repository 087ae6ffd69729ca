# scope: relations in one function
from shop.models import Order


def run():
    rows = [{"number": order.number, "many": order.items} for order in Order.objects.all()]
    return [len(row["many"].all()) for row in rows]
