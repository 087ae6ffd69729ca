# scope: relations across functions
from shop.models import Customer, WholesaleCustomer


def regions(customer: Customer):
    if isinstance(customer, WholesaleCustomer):
        reports = customer.account_manager.reports.select_related("region")
        return [report.region.name for report in reports]
    return []


def run():
    return regions(WholesaleCustomer.objects.order_by("pk").first())
