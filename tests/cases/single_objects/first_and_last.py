# scope: relations in one function
from shop.models import Order


def run():
    for order in (Order.objects.order_by("pk").first(), Order.objects.order_by("pk").last()):
        print(order.customer.name)
