# scope: relations in one function
from shop.models import Customer, Region


def run():
    home = Region.objects.order_by("pk").first()
    for customer in Customer.objects.select_related("profile"):
        profile = getattr(customer, "profile", None)
        if profile is not None:
            profile.home = home
            print(profile.home.name)
