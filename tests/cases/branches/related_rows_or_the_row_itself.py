# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.all():
        rows = order.items.all() if order.number else [order]
        for row in rows:
            print(row.pk)
