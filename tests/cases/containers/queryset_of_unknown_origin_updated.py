# scope: relations across functions
from shop.models import Customer, Order


def move(orders, customer):
    orders.update(customer=customer)
    return [order.customer.name for order in orders]


def run():
    orders = getattr(Order, "objects").select_related("customer")
    return move(orders, Customer.objects.first())
