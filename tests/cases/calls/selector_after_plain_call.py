# scope: relations across functions
from shop.selectors import open_orders


def run():
    names = []
    names.append("Open orders")
    for order in open_orders():
        names.append(order.customer.name)
    return names
