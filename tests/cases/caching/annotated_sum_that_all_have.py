# scope: queries
from django.db.models import Sum

from shop.models import Order


class SummedByAll(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        if hasattr(self, "pieces_d"):
            return self.pieces_d
        return self.items.aggregate(all=Sum("quantity"))["all"]


def run():
    return [order.pieces for order in SummedByAll.objects.annotate(pieces_d=Sum("items__quantity"))]
