# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.select_related("profile__home", "region"):
        if hasattr(customer, "profile"):
            print(customer.profile.customer.region)
