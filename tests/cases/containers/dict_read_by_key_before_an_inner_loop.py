# scope: relations in one function
from shop.models import Customer, Order


def run():
    orders = Order.objects.in_bulk()
    found = []
    for key in (1, 2):
        for customer in Customer.objects.all():
            found.append((orders[key].customer.name, customer.name))
    return found
