# scope: queries
from django.db.models import Sum

from shop.models import Order


class AnnotatedBySetattr(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        if hasattr(self, "pieces_k"):
            return self.pieces_k
        return self.items.aggregate(all=Sum("quantity"))["all"]


def counted(orders):
    for order in orders:
        setattr(order, "pieces_k", 1)
    return orders


def run():
    return [order.pieces for order in counted(AnnotatedBySetattr.objects.all())]
