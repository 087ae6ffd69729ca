# scope: relations in one function
from shop.models import Item, Order


def run():
    orders = Order.objects.in_bulk()
    sizes = range(2)
    return [
        (orders[item.order_id].customer.name, size) for item in Item.objects.all() for size in sizes
    ]
