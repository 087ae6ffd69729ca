# scope: relations across functions
from shop import selectors


def waiting():
    return selectors.open_orders()


def run():
    return [order.customer.name for order in waiting()]
