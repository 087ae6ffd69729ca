# scope: queries
from shop.models import Item, Order


class HavingParcel(Order):
    _had_pieces = None

    class Meta:
        proxy = True
        app_label = "shop"

    def count_pieces(self):
        if not hasattr(self, "_had_pieces"):
            self._had_pieces = Item.objects.filter(order=self).count()
        return self._had_pieces


def run():
    return [parcel.count_pieces() for parcel in HavingParcel.objects.all()]
