# scope: relations in one function
from shop.found import with_relations
from shop.models import Order


def run(names=("customer",)):
    orders = Order.objects.all()
    if names:
        orders = with_relations(orders, names)
    for order in orders:
        print(order.customer.name)
