# scope: relations across functions
from shop.selectors import open_orders


def run():
    for order in open_orders():
        print(order.customer.name)
