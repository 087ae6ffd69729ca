# scope: relations across functions
from shop.models import Order


class Sheet:
    columns = ["number", "customer"]

    def cells(self, order):
        return [getattr(self, f"render_{column}")(order) for column in self.columns]

    def render_number(self, order):
        return order.number

    def render_customer(self, order):
        return order.customer.name


def run():
    sheet = Sheet()
    return [sheet.cells(order) for order in Order.objects.all()]
