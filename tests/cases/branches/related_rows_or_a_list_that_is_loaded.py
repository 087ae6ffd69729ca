# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("items"):
        rows = list(order.items.all()) if order.number else [order]
        for row in rows:
            print(row.pk)
