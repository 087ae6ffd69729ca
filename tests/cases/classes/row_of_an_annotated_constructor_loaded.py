# scope: relations across functions
from shop.models import Customer


class CustomerReport:
    def __init__(self, customer: Customer):
        self.customer = customer

    def lines(self):
        return [order.coupon for order in self.customer.orders.all()]


def run():
    customer = Customer.objects.prefetch_related("orders__coupon").order_by("pk").first()
    return CustomerReport(customer).lines()
