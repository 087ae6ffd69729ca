# scope: queries
from shop.models import Item, Order


class PresetParcel(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        if not hasattr(self, "_preset_pieces"):
            self._preset_pieces = Item.objects.filter(order=self).count()
        return self._preset_pieces


def run():
    parcels = list(PresetParcel.objects.all())
    for parcel in parcels:
        parcel._preset_pieces = 1
    return [parcel.pieces for parcel in parcels]
