# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.all()
    try:
        raise ValueError
    except ValueError:
        for order in orders:
            print(order.customer.name)
