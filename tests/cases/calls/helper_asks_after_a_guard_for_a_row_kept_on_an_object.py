# scope: queries
from shop.models import Customer, Item, Order


class Report:
    latest = None

    def take(self, orders, number):
        for order in orders:
            if order.number == number:
                self.latest = order

    def has_single_items(self):
        return self.latest and Item.objects.filter(order=self.latest, quantity=1).exists()


def run():
    report = Report()
    report.take(Order.objects.all(), "none")
    return [report.has_single_items() for customer in Customer.objects.all()]
