# scope: relations in one function
from shop.models import Item


def run():
    wanted = "1"
    for item in Item.objects.select_related("order"):
        if item.order.number != wanted:
            print(item.product.name)
