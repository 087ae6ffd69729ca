# scope: relations in one function
from shop.models import Profile


def run():
    for profile in Profile.objects.select_related("customer"):
        print(profile.customer.name, profile.customer.profile.phone)
