# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.all()
    match orders.count() % 1:
        case 1:
            orders = Order.objects.select_related("customer")
    return [order.customer.name for order in orders]
