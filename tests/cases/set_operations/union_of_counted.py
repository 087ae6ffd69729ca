# scope: relations in one function
from shop.models import Order


def run():
    cheap = Order.objects.filter(total__lt=20)
    for order in cheap.union(Order.objects.filter(priority=True)):
        print(order.items.count())
