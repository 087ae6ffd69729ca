# scope: relations in one function
from shop.models import Order


def run():
    status, priority = None, None
    orders = Order.objects.filter(total__gt=0).order_by("-priority", "status")
    for order in orders:
        if status != order.status or priority != order.priority:
            status = order.status
            priority = order.priority
            print(order.customer.name)
