# scope: relations in one function
from shop.models import Order


def run():
    rows = [(order.number, order.items.all()) for order in Order.objects.all()]
    return [number for number, many in rows] + [len(rows[0][1])]
