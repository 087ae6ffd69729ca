# scope: queries
from shop.models import Customer, Order


def newest(orders):
    return list(orders.order_by("-pk")[:3]) if orders else []


def newest_of(customer):
    return newest(Order.objects.filter(customer=customer))


def run():
    return [newest_of(customer) for customer in Customer.objects.all()]
