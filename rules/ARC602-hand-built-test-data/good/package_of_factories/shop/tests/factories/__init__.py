"""What it makes by hand, it makes for tests that need not know how."""

from shop.models import Customer

from .orders import CustomerFactory, OrderFactory

__all__ = ["CustomerFactory", "OrderFactory", "customer_with_orders"]


def customer_with_orders(count):
    customer = Customer.objects.create(name="Bob")
    for number in range(count):
        customer.orders.create(number=str(number))
    return customer
