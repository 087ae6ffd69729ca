# scope: relations across functions
from shop.models import Item, Order


class Lookup:
    def __init__(self):
        self.by_pk = {}
        for order in Order.objects.all():
            self.by_pk[order.pk] = order

    def lines(self):
        return [self.by_pk[item.order_id].customer.name for item in Item.objects.all()]


LOOKUPS = {"orders": Lookup}


def run():
    return LOOKUPS["orders"]().lines()
