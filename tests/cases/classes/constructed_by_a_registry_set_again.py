# scope: relations across functions
from shop.models import Order


class Sheet:
    def __init__(self):
        self.orders = list(Order.objects.all())

    def load(self):
        self.orders = list(Order.objects.select_related("customer"))

    def names(self):
        return [order.customer.name for order in self.orders]


SHEETS = {"sheet": Sheet}


def run():
    sheet = SHEETS["sheet"]()
    sheet.load()
    return sheet.names()
