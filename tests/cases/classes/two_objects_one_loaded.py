# scope: relations across functions
from shop.models import Order


class Sheet:
    def load(self):
        self.orders = list(Order.objects.all())

    def load_with_customers(self):
        self.orders = list(Order.objects.select_related("customer"))

    def names(self):
        return [order.customer.name for order in self.orders]


def run():
    plain, full = Sheet(), Sheet()
    full.load_with_customers()
    plain.load()
    return full.names(), len(plain.orders)
