# scope: relations across functions
from shop.models import Order


class Export:
    def __init__(self, pk):
        self.order = self.latest(pk)

    def latest(self, pk, attempt=0):
        try:
            return Order.objects.get(pk=pk)
        except OSError:
            return self.latest(pk, attempt=attempt + 1)

    def rows(self):
        self.order = self.latest(self.order.pk)
        return [item.product.name for item in self.order.items.all()]


def run():
    return Export(Order.objects.last().pk).rows()
