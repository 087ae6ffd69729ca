# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.all()
    match len(orders):
        case 0:
            orders = []
        case _:
            orders = Order.objects.select_related("customer")
    return [order.customer.name for order in orders]
