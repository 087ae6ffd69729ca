# scope: relations across functions
from shop.models import Customer


def preferences(customer):
    if not customer.preferences:
        customer.preferences = {"region": str(customer.region)}
    return customer.preferences


def run():
    return [preferences(customer) for customer in Customer.objects.all()]
