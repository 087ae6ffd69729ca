# scope: relations across functions
from shop.models import Order


class Attempt(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    def found(self, attempt=0):
        if self.priority and attempt < 2:
            return self.found(attempt + 1)
        return self.items.all()


def run():
    out = []
    for order in Attempt.objects.all():
        out.append([item.product.name for item in order.found()])
    return out
