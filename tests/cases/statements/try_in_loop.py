# scope: relations in one function
from shop.models import Customer, Profile


def run():
    for customer in Customer.objects.all():
        try:
            print(customer.profile.phone)
        except Profile.DoesNotExist:
            print("no profile")
