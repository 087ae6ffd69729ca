# scope: queries
from shop.models import Customer, Profile, Region


def run():
    wanted = Customer.objects.order_by("pk").first().pk
    for profile in Profile.objects.all():
        if profile.customer_id == wanted:
            print(profile.home.name, Region.objects.filter(name=profile.phone).count())
