# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.all():
        orders = customer.orders
        print(customer.name, [order.number for order in orders.all()])
