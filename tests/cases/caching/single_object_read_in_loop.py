# scope: relations in one function
from shop.models import Item, Order


def run():
    order = Order.objects.order_by("pk").first()
    for item in Item.objects.filter(order=order):
        print(order.customer.name, item.quantity)
