# scope: relations across functions
from shop.models import WholesaleCustomer


def run():
    return [customer.region_name for customer in WholesaleCustomer.objects.all()]
