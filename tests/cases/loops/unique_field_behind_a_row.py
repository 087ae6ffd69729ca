# scope: relations in one function
from shop.models import Order, Item


def run():
    wanted = Order.objects.order_by("pk").first().number
    for item in Item.objects.select_related("order"):
        if item.order.number == wanted:
            print(item.product.name)
