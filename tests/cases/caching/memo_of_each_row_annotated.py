# scope: queries
from django.db.models import Count

from shop.models import Item, Order


class AnnotatedParcel(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        if not hasattr(self, "_annotated_pieces"):
            self._annotated_pieces = Item.objects.filter(order=self).count()
        return self._annotated_pieces


def run():
    return [
        parcel.pieces
        for parcel in AnnotatedParcel.objects.annotate(_annotated_pieces=Count("items"))
    ]
