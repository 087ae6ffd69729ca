# scope: relations across functions
from shop.models import Order


class Report:
    def begin(self):
        self.check()

    def check(self):
        self.load()

    def load(self):
        self.orders = Order.objects.select_related("customer")

    def run(self):
        self.begin()
        return [order.customer.name for order in self.orders]


def run():
    return Report().run()
