# scope: relations in one function
from shop.models import Order


def run():
    chosen = Order.objects.order_by("pk").first()
    for order in Order.objects.all():
        if order.priority is False and order == chosen:
            print(order.customer.name)
