# scope: relations in one function
from shop.models import Customer, Profile


def run():
    customers = list(Customer.objects.filter(profile__isnull=False))
    by_key = {customer.pk: customer for customer in customers}
    for profile in Profile.objects.filter(customer__in=by_key):
        by_key[profile.customer_id].profile = profile
    return [customer.profile.phone for customer in customers if customer.pk in by_key]
