# scope: relations in one function
from shop.models import Customer


def run():
    customers = Customer.objects.select_related("profile__home", "wholesalecustomer")
    for customer in customers:
        if hasattr(customer, "profile") and hasattr(customer, "wholesalecustomer"):
            print(customer.profile.home, customer.wholesalecustomer.discount)
