# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.select_related("customer"):
        order.customer_id = order.customer_id or None
        print(order.number, order.customer.name)
