# scope: queries
from django.db.models import Sum

from shop.models import Order


class AnnotatedByHelper(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        if hasattr(self, "pieces_j"):
            return self.pieces_j
        return self.items.aggregate(all=Sum("quantity"))["all"]


def counted(orders):
    for order in orders:
        order.pieces_j = 1
    return orders


def run():
    return [order.pieces for order in counted(AnnotatedByHelper.objects.all())]
