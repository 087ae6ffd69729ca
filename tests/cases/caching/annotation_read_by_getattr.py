# scope: queries
from shop.models import Order


class AnnotatedByGetattr(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        known = getattr(self, "pieces_e", None)
        if known is not None:
            return known
        return self.items.count()


def run():
    return [order.pieces for order in AnnotatedByGetattr.objects.all()]
