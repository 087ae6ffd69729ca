# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("items").iterator(chunk_size=500):
        print(order.number, len(order.items.all()))
