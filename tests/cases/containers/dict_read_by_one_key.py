# scope: relations in one function
from shop.models import Item, Order


def run():
    orders = Order.objects.in_bulk()
    newest = Order.objects.latest("pk")
    return [f"{item.quantity} {orders[newest.pk].customer.name}" for item in Item.objects.all()]
