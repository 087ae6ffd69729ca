# scope: relations in one function
from shop.found import with_relations
from shop.models import Order


def run():
    orders = Order.objects.all()
    try:
        orders = with_relations(orders)
    except AttributeError:
        pass
    for order in orders:
        print(order.customer.name)
