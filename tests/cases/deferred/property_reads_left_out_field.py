# scope: deferred fields
from shop.models import Customer


def run():
    return [customer.short_email for customer in Customer.objects.only("name")]
