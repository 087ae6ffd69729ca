# scope: relations in one function
from shop.models import Order


def run():
    cheap = Order.objects.filter(total__lt=20).select_related("customer")
    urgent = Order.objects.filter(priority=True)
    for order in cheap | urgent:
        print(order.customer.name)
