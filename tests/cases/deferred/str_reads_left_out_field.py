# scope: deferred fields
from shop.models import Customer


def run():
    return [str(customer) for customer in Customer.objects.only("email")]
