# scope: relations in one function
from shop.models import Item


def run():
    for item in Item.objects.select_related("product").prefetch_related("order"):
        print(item.product.name, item.order.customer.name)
