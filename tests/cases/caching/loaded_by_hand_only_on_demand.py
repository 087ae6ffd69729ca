# scope: relations across functions
from shop.models import Customer, Profile


def show_phones(customers, with_profiles=False):
    by_key = {customer.pk: customer for customer in customers}
    if with_profiles:
        for profile in Profile.objects.filter(customer__in=by_key):
            by_key[profile.customer_id].profile = profile
    return [phone_of(customer) for customer in customers]


def phone_of(customer):
    return customer.profile.phone


def run():
    return show_phones(list(Customer.objects.filter(profile__isnull=False)))
