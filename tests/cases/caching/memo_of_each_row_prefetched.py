# scope: queries
from django.db.models import Prefetch

from shop.models import Item, Order


class PrefetchedParcel(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        if not hasattr(self, "_prefetched_pieces"):
            self._prefetched_pieces = list(Item.objects.filter(order=self))
        return self._prefetched_pieces


def run():
    parcels = PrefetchedParcel.objects.prefetch_related(
        Prefetch("items", to_attr="_prefetched_pieces")
    )
    return [len(parcel.pieces) for parcel in parcels]
