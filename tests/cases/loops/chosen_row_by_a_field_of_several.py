# scope: relations in one function
from shop.models import Order


def run():
    wanted = Order.objects.order_by("pk").first().status
    for order in Order.objects.all():
        if order.status == wanted:
            print(order.customer.name)
