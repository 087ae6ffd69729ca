# scope: relations in one function
from shop.models import Customer


def run():
    customer = Customer.objects.create(name="New", email="new@shop.test")
    for _ in range(3):
        print(customer.name, customer.region, customer.referrer)
