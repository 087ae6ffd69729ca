# scope: queries
from shop.models import Order


class AnnotatedByExtra(Order):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def pieces(self):
        if hasattr(self, "pieces_h"):
            return self.pieces_h
        return self.items.count()


def run():
    return [order.pieces for order in AnnotatedByExtra.objects.extra(select={"pieces_h": "total"})]
