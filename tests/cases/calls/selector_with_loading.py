# scope: relations across functions
from shop.selectors import open_orders_with_customer


def run():
    for order in open_orders_with_customer():
        print(order.customer.name)
