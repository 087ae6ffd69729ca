# scope: relations across functions
from shop.models import Customer, Profile


def show_regions(customers):
    by_key = {customer.pk: customer for customer in customers}
    for profile in Profile.objects.filter(customer__in=by_key):
        by_key[profile.customer_id].profile = profile
    return [place_of(customer) for customer in customers]


def place_of(customer):
    return customer.profile.phone, customer.region.name if customer.region else ""


def run():
    return show_regions(list(Customer.objects.filter(profile__isnull=False)))
