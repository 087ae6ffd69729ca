# scope: queries
from shop.models import Order, Tag


class Import:
    def handle(self):
        self.order = Order.objects.order_by("pk").first()
        return self.load()

    def load(self):
        names = set(self.order.items.values_list("product__name", flat=True))
        return [tag.name in names for tag in Tag.objects.all()]


def run():
    return Import().handle()
