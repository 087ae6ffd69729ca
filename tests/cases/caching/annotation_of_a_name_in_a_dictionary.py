# scope: queries
from django.db.models import Sum

from shop.models import Order


class AnnotatedByName(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        if hasattr(self, "pieces_g"):
            return self.pieces_g
        return self.items.aggregate(all=Sum("quantity"))["all"]


def run():
    return [
        order.pieces
        for order in AnnotatedByName.objects.annotate(**{"pieces_g": Sum("items__quantity")})
    ]
