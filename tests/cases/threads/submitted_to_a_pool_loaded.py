# scope: relations across functions
from concurrent.futures import ThreadPoolExecutor

from shop.models import Order


def buyer(order):
    return order.customer.name


def run():
    with ThreadPoolExecutor(max_workers=1) as pool:
        jobs = [pool.submit(buyer, order) for order in Order.objects.select_related("customer")]
    return [job.result() for job in jobs]
