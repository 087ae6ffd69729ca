# scope: queries
from shop.models import Item, Order


class FirstParcel(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        if not hasattr(self, "_first_pieces"):
            self._first_pieces = Item.objects.filter(order=self).count()
        return self._first_pieces


def run():
    first = FirstParcel.objects.first()
    return [first.pieces for order in Order.objects.all()]
