# scope: queries
from shop.models import Item, Order


class KeptParcel(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        if not hasattr(self, "_kept_pieces"):
            self._kept_pieces = Item.objects.filter(order=self).count()
        return self._kept_pieces


def run():
    return [parcel.pieces for parcel in KeptParcel.objects.all()]
