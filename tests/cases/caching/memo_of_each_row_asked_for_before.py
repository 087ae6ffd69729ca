# scope: queries
from shop.models import Item, Order


class GuardedParcel(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    def count_pieces(self):
        if not hasattr(self, "_guarded_pieces"):
            self._guarded_pieces = Item.objects.filter(order=self).count()
        return self._guarded_pieces


def run():
    parcels = GuardedParcel.objects.all()
    return [parcel.count_pieces() for parcel in parcels if hasattr(parcel, "_guarded_pieces")]
