# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("items__product__categories"):
        for item in order.items.all():
            print(item.product.name, list(item.product.categories.all()))
