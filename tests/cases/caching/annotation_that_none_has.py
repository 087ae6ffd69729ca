# scope: queries
from shop.models import Order


class AnnotatedByNone(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        return self.pieces_a if hasattr(self, "pieces_a") else self.items.count()


def run():
    return [order.pieces for order in AnnotatedByNone.objects.all()]
