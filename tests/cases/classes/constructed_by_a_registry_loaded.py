# scope: relations across functions
from shop.models import Order


class Sheet:
    def __init__(self):
        self.rows = list(Order.objects.select_related("customer"))

    def names(self):
        return [order.customer.name for order in self.rows]


SHEETS = {"sheet": Sheet}


def run():
    return SHEETS["sheet"]().names()
