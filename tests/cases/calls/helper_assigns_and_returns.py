# scope: relations across functions
from shop.models import Customer, Order


def with_customer(order, customer):
    order.customer = customer
    return order


def run():
    customer = Customer.objects.select_related("region").first()
    for order in Order.objects.all():
        print(with_customer(order, customer).customer.name)
