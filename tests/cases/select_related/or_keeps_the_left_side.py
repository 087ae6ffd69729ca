# scope: relations in one function
from shop.models import Order


def run():
    cheap = Order.objects.filter(total__lt=20)
    urgent = Order.objects.filter(priority=True).select_related("customer")
    for order in cheap | urgent:
        print(order.customer.name)
