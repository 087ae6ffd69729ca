# scope: relations in one function
from shop.found import with_relations
from shop.models import Order


def run(several=(("customer",), ("coupon",))):
    orders = Order.objects.all()
    for names in several:
        orders = with_relations(orders, names)
    for order in orders:
        print(order.customer.name)
