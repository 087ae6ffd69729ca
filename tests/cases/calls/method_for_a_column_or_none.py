# scope: relations across functions
from shop.models import Order


class Sheet:
    columns = ("number", "status", "customer")

    def row(self, order):
        return [self.cell(order, column) for column in self.columns]

    def cell(self, order, column):
        render = getattr(self, "render_%s" % column, None)
        return render(order) if render else ""

    def render_customer(self, order):
        return order.customer.name


def run():
    sheet = Sheet()
    return [sheet.row(order) for order in Order.objects.all()]
