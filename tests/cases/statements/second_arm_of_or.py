# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.select_related("region"):
        print(customer.region or customer.referrer)
