# scope: queries
from shop.models import Customer


def run():
    for customer in Customer.objects.all():
        print(customer.name, customer.orders.count())
