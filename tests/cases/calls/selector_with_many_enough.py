# scope: relations across functions
from shop import selectors


def run():
    for customer in selectors.customers_with_orders():
        for order in customer.orders.all():
            print(order.number, order.customer.name)
