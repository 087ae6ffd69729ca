# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("items"):
        chosen = max(order.items.all(), key=lambda item: item.pk)
        for item in order.items.all():
            if item == chosen:
                print(item.product.price)
