# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.select_related("invoice"):
        if hasattr(order, "invoice"):
            print(order.invoice.due)
