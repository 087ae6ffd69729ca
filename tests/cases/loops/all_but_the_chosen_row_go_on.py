# scope: relations in one function
from shop.models import Order


def run():
    wanted = Order.objects.order_by("pk").first().pk
    for order in Order.objects.all():
        if order.pk != wanted:
            continue
        print(order.customer.name)
