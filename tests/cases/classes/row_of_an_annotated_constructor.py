# scope: relations across functions
from shop.models import Customer


class CustomerReport:
    def __init__(self, customer: Customer):
        self.customer = customer

    def lines(self):
        return [order.coupon for order in self.customer.orders.all()]


def run():
    return CustomerReport(Customer.objects.order_by("pk").first()).lines()
