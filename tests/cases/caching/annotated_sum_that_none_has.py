# scope: queries
from django.db.models import Sum

from shop.models import Order


class SummedByNone(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        if hasattr(self, "pieces_c"):
            return self.pieces_c
        return self.items.aggregate(all=Sum("quantity"))["all"]


def run():
    return [order.pieces for order in SummedByNone.objects.all()]
