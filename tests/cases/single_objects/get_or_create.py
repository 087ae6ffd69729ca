# scope: relations in one function
from shop.models import Order


def run():
    order, _created = Order.objects.get_or_create(number="0-0")
    for item in order.items.all():
        print(order.customer.name, item.quantity)
