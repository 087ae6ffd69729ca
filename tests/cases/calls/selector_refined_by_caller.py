# scope: relations across functions
from shop.selectors import open_orders


def run():
    for order in open_orders().select_related("customer").order_by("pk"):
        print(order.customer.name)
