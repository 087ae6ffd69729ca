# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("notes"):
        print(order.number, [item.quantity for item in order.items.all()])
