# scope: relations in one function
from shop.found import with_relations
from shop.models import Order


def run(detailed=False):
    orders = Order.objects.all()
    if detailed:
        orders = with_relations(orders)
    for order in orders:
        print(order.customer.name)
