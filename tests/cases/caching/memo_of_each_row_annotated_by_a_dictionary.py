# scope: queries
from django.db.models import Count

from shop.models import Item, Order

NUMBERS = {"_dictated_pieces": Count("items")}


class DictatedParcel(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    def count_pieces(self):
        if not hasattr(self, "_dictated_pieces"):
            self._dictated_pieces = Item.objects.filter(order=self).count()
        return self._dictated_pieces


def run():
    return [parcel.count_pieces() for parcel in DictatedParcel.objects.annotate(**NUMBERS)]
