# scope: relations across functions
from shop.models import Order


class Command:
    def handle(self):
        self.orders = Order.objects.with_customer()
        self.report()

    def report(self):
        for order in self.orders:
            print(order.customer.name)


def run():
    Command().handle()
