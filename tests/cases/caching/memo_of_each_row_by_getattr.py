# scope: queries
from shop.models import Item, Order


class GottenParcel(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        if getattr(self, "_got_pieces", None) is None:
            self._got_pieces = Item.objects.filter(order=self).count()
        return self._got_pieces


def run():
    return [parcel.pieces for parcel in GottenParcel.objects.all()]
