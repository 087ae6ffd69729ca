# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.filter(profile__isnull=False):
        print(customer.profile.phone)
