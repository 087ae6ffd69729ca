# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("profile"):
        print(customer.profile.phone if hasattr(customer, "profile") else "-")
