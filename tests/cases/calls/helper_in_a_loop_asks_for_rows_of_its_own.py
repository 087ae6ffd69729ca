# scope: relations across functions
from shop.models import Customer


def tell(customer):
    for order in customer.orders.filter(number__gt=0):
        print([item.quantity for item in order.items.all()])


def run():
    for customer in Customer.objects.all():
        tell(customer)
