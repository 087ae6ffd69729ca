# scope: relations across functions
from shop.models import Item, Order


class Lookup:
    def __init__(self):
        self.by_pk = {order.pk: order for order in Order.objects.select_related("customer")}

    def name(self, pk):
        return self.by_pk[pk].customer.name


def run():
    lookup = Lookup()
    return [lookup.name(item.order_id) for item in Item.objects.all()]
