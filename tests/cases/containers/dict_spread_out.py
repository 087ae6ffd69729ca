# scope: relations in one function
from shop.models import Order


def run():
    orders = {order.pk: order for order in Order.objects.all()}
    for order in {**orders}.values():
        print(order.customer.name)
