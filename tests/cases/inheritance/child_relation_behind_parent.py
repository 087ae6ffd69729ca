# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.select_related("wholesalecustomer"):
        if hasattr(customer, "wholesalecustomer"):
            print(customer.wholesalecustomer.account_manager.name)
