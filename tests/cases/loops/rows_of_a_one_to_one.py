# scope: relations in one function
from shop.models import Customer, Profile


def run():
    customer = Customer.objects.order_by("pk").first()
    for profile in Profile.objects.filter(customer=customer):
        print(profile.home.name)
