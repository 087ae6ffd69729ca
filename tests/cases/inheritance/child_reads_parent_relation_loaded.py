# scope: relations in one function
from shop.models import WholesaleCustomer


def run():
    for customer in WholesaleCustomer.objects.select_related("region", "account_manager"):
        print(customer.region, customer.account_manager.name)
