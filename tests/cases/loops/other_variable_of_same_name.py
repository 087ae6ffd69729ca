# scope: relations in one function
from shop.models import Order


def run():
    order = Order.objects.select_related("customer").first()
    print(order.customer.name)
    for order in Order.objects.all():
        print(order.number)
