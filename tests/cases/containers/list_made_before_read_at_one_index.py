# scope: relations in one function
from shop.models import Item, Order


def run():
    names = []
    for number in range(2):
        orders = list(Order.objects.order_by("pk"))[number:]
        names.append(orders[0].number)
    for item in Item.objects.all():
        names.append(f"{item.quantity} {orders[0].customer.name}")
    return names
