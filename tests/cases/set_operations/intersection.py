# scope: relations in one function
from shop.models import Order


def run():
    cheap = Order.objects.filter(total__lt=20)
    for order in cheap.intersection(Order.objects.filter(priority=True)):
        print(order.customer.name)
