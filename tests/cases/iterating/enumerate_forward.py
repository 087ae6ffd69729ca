# scope: relations in one function
from shop.models import Order


def run():
    for place, order in enumerate(Order.objects.order_by("-total"), start=1):
        print(place, order.customer.name)
