# scope: relations in one function
from shop.models import Customer


def run():
    alone = Customer.objects.filter(region__isnull=False)
    for customer in Customer.objects.filter(pk__in=alone.values_list("region", flat=True)):
        print(customer.region)
