# scope: relations across functions
from shop.models import Item, Order


class Lookup:
    def __init__(self):
        self.by_pk = {order.pk: order for order in Order.objects.all()}

    def name(self, pk):
        order = self.by_pk.get(pk, None)
        if order is None:
            return ""
        return self.text(order)

    @staticmethod
    def text(order):
        return order.customer.name


class Sheet:
    def __init__(self):
        self.lookup = Lookup()

    def names(self):
        return [self.lookup.name(item.order_id) for item in Item.objects.all()]


def run():
    return Sheet().names()
