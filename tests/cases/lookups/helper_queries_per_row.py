# scope: queries
from shop.models import Customer, Order


def last_order(customer):
    return Order.objects.filter(customer=customer).order_by("pk").last()


def run():
    return [last_order(customer) for customer in Customer.objects.all()]
