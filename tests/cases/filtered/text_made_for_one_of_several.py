# scope: relations in one function
from shop.models import Order


def run():
    status = Order.objects.values_list("status", flat=True)[0]
    for order in Order.objects.filter(status__in=[f"{status}", "x"]):
        if order.status == "open":
            print(order.customer.name)
