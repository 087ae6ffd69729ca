# scope: relations in one function
from shop.found import loaded_orders
from shop.models import Order


class Report:
    def names(self, full=""):
        self.orders = Order.objects.all() if full else loaded_orders()
        if full:
            return []
        return [order.customer.name for order in self.orders]


def run():
    return Report().names()
