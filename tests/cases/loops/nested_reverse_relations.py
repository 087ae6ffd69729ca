# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.all():
        for order in customer.orders.all():
            print(customer.name, order.number)
