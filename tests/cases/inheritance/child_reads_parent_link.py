# scope: relations in one function
from shop.models import WholesaleCustomer


def run():
    for customer in WholesaleCustomer.objects.all():
        print(customer.discount, customer.customer_ptr.name)
