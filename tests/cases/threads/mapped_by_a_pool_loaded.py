# scope: relations across functions
from concurrent.futures import ThreadPoolExecutor

from shop.models import Order


def buyer(order):
    return order.customer.name


def run():
    with ThreadPoolExecutor(max_workers=1) as pool:
        return list(pool.map(buyer, Order.objects.select_related("customer")))
