# scope: queries
from shop.models import Order


class AnnotatedByRaw(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        if hasattr(self, "pieces_i"):
            return self.pieces_i
        return self.items.count()


def run():
    return [
        order.pieces
        for order in AnnotatedByRaw.objects.raw("SELECT *, total AS pieces_i FROM shop_order")
    ]
