# scope: relations across functions
from shop.models import Order


class Lookup:
    def __init__(self):
        self.by_pk = {order.pk: order for order in Order.objects.all()}

    def name(self, pk):
        return self.by_pk[pk].customer.name


def run():
    return Lookup().name(Order.objects.order_by("pk").first().pk)
