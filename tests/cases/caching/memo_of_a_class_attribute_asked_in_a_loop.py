# scope: queries
from shop.models import Customer, Order


class Report:
    _newest = None

    def newest(self):
        if self._newest is None:
            self._newest = list(Order.objects.order_by("-pk")[:3])
        return self._newest

    def lines(self):
        return [len(self.newest()) for customer in Customer.objects.all()]


def run():
    return Report().lines()
