# scope: queries
from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("items"):
        for item in order.items.all().iterator(chunk_size=100):
            print(item.quantity)
