# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.all():
        if hasattr(customer, "wholesalecustomer"):
            print(customer.wholesalecustomer.discount)
