# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.all():
        print(len(order.customer.name.strip().title()))
