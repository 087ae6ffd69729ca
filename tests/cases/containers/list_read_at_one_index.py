# scope: relations in one function
from shop.models import Item, Order


def names(index):
    orders = list(Order.objects.all())
    return [f"{item.quantity} {orders[index].customer.name}" for item in Item.objects.all()]


def run():
    return names(1)
