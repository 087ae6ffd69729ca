# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.defer("preferences").select_related("region"):
        print(customer.name, customer.region)
