# scope: relations across functions
from shop.models import Order


class Sheet:
    columns = ["number", "customer"]

    def cells(self, order):
        return [getattr(self, f"show_{column}")(order) for column in self.columns]

    def show_number(self, order):
        return order.number

    def show_customer(self, order):
        return order.customer_id

    def render_customer(self, order):
        return order.customer.name


def run():
    sheet = Sheet()
    return [sheet.cells(order) for order in Order.objects.all()]
