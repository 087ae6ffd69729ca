# scope: relations in one function
from shop.models import Order


def run(number="0"):
    for order in Order.objects.filter(status="open"):
        if not order.status.startswith(f"{number}x"):
            print(order.customer.name)
