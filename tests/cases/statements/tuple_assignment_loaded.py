# scope: relations in one function
from shop.models import Item


def run():
    for item in Item.objects.select_related("order", "product"):
        order, product = item.order, item.product
        print(order.number, product.name)
