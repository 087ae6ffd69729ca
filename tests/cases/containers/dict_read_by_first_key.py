# scope: relations in one function
from shop.models import Item, Order


def run():
    orders = {order.pk: order for order in Order.objects.all()}
    first = min(orders)
    found = []
    for item in Item.objects.all():
        found.append((item.quantity, orders[first].customer.name))
    return found
