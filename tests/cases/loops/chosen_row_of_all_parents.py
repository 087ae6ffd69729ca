# scope: relations in one function
from shop.models import Item, Order


def run():
    chosen = Item.objects.first()
    for order in Order.objects.prefetch_related("items"):
        for item in order.items.all():
            if item == chosen:
                print(item.product.price)
