# scope: relations across functions
from concurrent.futures import ThreadPoolExecutor

from shop.models import Order

pool = ThreadPoolExecutor(max_workers=1)


class Notifier:
    def notify(self, order, word):
        return f"{word} {order.customer.name}"

    def notify_all(self):
        jobs = [pool.submit(self.notify, order, word="Hello") for order in Order.objects.all()]
        return [job.result() for job in jobs]


def run():
    return Notifier().notify_all()
