# scope: relations in one function
from shop.models import Customer


def debtor(referrer):
    return Customer.objects.update_or_create(referrer=referrer, balance=-100)[0]


def run():
    names = []
    for customer in Customer.objects.filter(referrer=Customer.objects.first(), balance=0):
        names.append(customer.referrer.name)
    return names
