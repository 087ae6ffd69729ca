# scope: relations across functions
from django.db.models import prefetch_related_objects

from shop.models import Customer


class CustomerReport:
    def __init__(self, customer: Customer):
        self.customer = customer

    def load(self):
        prefetch_related_objects([self.customer], "orders__coupon")

    def lines(self):
        self.load()
        return [order.coupon for order in self.customer.orders.all()]


def run():
    return CustomerReport(Customer.objects.order_by("pk").first()).lines()
