# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.all():
        rows = ["nothing"]
        if order.number:
            rows = order.items.filter(quantity__gte=0)
        print([str(row) for row in rows])
