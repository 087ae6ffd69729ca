# scope: relations across functions
from shop.models import Order

COLUMNS = ("number", "status", "customer")


class Sheet:
    def rows(self):
        for order in Order.objects.select_related("customer"):
            yield [self.cell(order, column) for column in COLUMNS]

    def cell(self, order, column):
        render = getattr(self, "render_" + column, None)
        if render is not None:
            return render(order)
        return getattr(order, column)

    def render_customer(self, order):
        return order.customer.name


def run():
    return list(Sheet().rows())
