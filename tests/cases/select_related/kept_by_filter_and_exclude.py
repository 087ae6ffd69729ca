# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.select_related("customer").filter(priority=True)
    for order in orders.exclude(status=Order.Status.SENT).distinct().order_by("-pk"):
        print(order.customer.name)
