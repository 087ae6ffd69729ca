# scope: relations in one function
from shop.models import Order


def run():
    last = None
    for order in Order.objects.order_by("customer_id"):
        if order.customer_id != last:
            last = order.customer_id
            print(order.customer.name)
