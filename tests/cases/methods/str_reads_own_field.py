# scope: relations across functions
from shop.models import Customer


def run():
    return ", ".join(str(customer) for customer in Customer.objects.all())
