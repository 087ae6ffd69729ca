# scope: relations across functions
from shop.models import Customer, WholesaleCustomer


def home(self):
    return self.region.name if self.region else "abroad"


Customer.add_to_class("home", home)


def run():
    for customer in WholesaleCustomer.objects.order_by("pk"):
        print(customer.home())
