# scope: queries
from shop.models import Item, Order


class SingleParcel(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    def count_pieces(self):
        """It looks them up once."""
        if hasattr(self, "_single_pieces"):
            return self._single_pieces
        self._single_pieces = Item.objects.filter(order=self).count()
        return self._single_pieces


def run():
    first = SingleParcel.objects.first()
    return [first.count_pieces() for order in Order.objects.all()]
