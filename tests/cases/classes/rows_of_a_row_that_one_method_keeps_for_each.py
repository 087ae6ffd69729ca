# scope: queries
from shop.models import Item, Order, Tag


class Import:
    def handle(self):
        self.order = Order.objects.order_by("pk").first()
        return self.load()

    def load(self):
        return [
            self.order.items.filter(product__name=tag.name).exists() for tag in Tag.objects.all()
        ]


def run():
    return Import().handle(), Item.objects.count()
