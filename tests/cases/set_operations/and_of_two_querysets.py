# scope: relations in one function
from shop.models import Order


def run():
    cheap = Order.objects.select_related("customer").filter(total__lt=20)
    for order in cheap & Order.objects.filter(priority=True):
        print(order.customer.name)
