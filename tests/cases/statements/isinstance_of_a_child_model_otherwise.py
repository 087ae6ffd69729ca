# scope: relations across functions
from shop.models import Customer, WholesaleCustomer


class Offer:
    """What answers like a customer who has somebody to ask."""

    def __init__(self):
        self.account_manager = self
        self.reports = self

    def exclude(self, name):
        return []


def regions(customer: Customer):
    if isinstance(customer, WholesaleCustomer):
        customer = Offer()
    reports = customer.account_manager.reports.exclude(name="")
    return [report.region.name for report in reports]


def run():
    return regions(WholesaleCustomer.objects.order_by("pk").first())
