# scope: queries
from shop.models import Item, Order


class CountedParcel(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    def count_pieces(self):
        """It looks them up once."""
        if hasattr(self, "_counted_pieces"):
            return self._counted_pieces
        self._counted_pieces = Item.objects.filter(order=self).count()
        return self._counted_pieces


def run():
    return [
        parcel.count_pieces() for parcel in CountedParcel.objects.all() if parcel.count_pieces()
    ]
