# scope: queries
from shop.models import Item, Order


class NoneParcel(Order):
    _none_pieces = None

    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        if self._none_pieces is None:
            self._none_pieces = Item.objects.filter(order=self).count()
        return self._none_pieces


def run():
    return [parcel.pieces for parcel in NoneParcel.objects.all()]
