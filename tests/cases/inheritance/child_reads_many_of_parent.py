# scope: relations in one function
from shop.models import WholesaleCustomer


def run():
    for customer in WholesaleCustomer.objects.all():
        print([tag.name for tag in customer.tags.all()])
