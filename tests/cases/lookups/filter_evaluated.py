# scope: queries
from shop.models import Customer, Order


def run():
    for customer in Customer.objects.all():
        print(customer.name, list(Order.objects.filter(customer=customer, priority=True)))
