# scope: queries
from django.db.models import Count

from shop.models import Order


class AnnotatedByManager(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        if hasattr(self, "pieces_l"):
            return self.pieces_l
        return self.items.count()


def counted():
    return (
        AnnotatedByManager.objects.order_by("pk")
        .annotate(pieces_l=Count("items"))
        .exclude(total=-1)
    )


def run():
    return [order.pieces for order in counted()]
