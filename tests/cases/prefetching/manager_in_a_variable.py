# scope: relations in one function
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("orders"):
        orders = customer.orders
        print(customer.name, [order.number for order in orders.all()])
