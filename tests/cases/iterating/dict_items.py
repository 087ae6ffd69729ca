# scope: relations in one function
from shop.models import Order


def run():
    by_number = {order.number: order for order in Order.objects.all()}
    for number, order in by_number.items():
        print(number, order.customer.name)
