# scope: queries
from shop.models import Order


class AskedForItsKey(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        return self.number if hasattr(self, "pk") else self.items.count()


def run():
    return [order.pieces for order in AskedForItsKey.objects.all()]
