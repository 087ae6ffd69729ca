# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.all():
        profile = getattr(customer, "profile", None)
        print(profile.phone if profile else "-")
