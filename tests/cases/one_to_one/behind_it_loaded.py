# scope: relations in one function
from shop.models import Customer


def run():
    customers = Customer.objects.filter(profile__isnull=False)
    for customer in customers.select_related("profile__home"):
        print(customer.profile.home.name)
