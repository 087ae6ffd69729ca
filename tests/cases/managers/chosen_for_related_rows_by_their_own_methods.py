# scope: relations in one function
from shop.models import Customer


def run():
    customer = Customer.objects.get(name="Customer 0")
    return [order.customer.name for order in customer.orders(manager="objects").with_customer()]
