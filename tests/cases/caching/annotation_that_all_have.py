# scope: queries
from django.db.models import Count

from shop.models import Order


class AnnotatedByAll(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        return self.pieces_b if hasattr(self, "pieces_b") else self.items.count()


def run():
    return [order.pieces for order in AnnotatedByAll.objects.annotate(pieces_b=Count("items"))]
