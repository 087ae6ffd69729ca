# scope: relations across functions
from shop.models import Customer, Order


def put_in(orders, name):
    customers = Customer.objects.in_bulk()
    for order in orders:
        setattr(order, name, customers[order.customer_id])


def run():
    orders = list(Order.objects.all())
    put_in(orders, "customer")
    return [order.customer.name for order in orders]
