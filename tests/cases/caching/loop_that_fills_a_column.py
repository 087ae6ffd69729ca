# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.filter(preferences={}):
        if not customer.preferences:
            customer.preferences = {"region": str(customer.region)}
            customer.save()
