# scope: queries
from shop.models import Customer, Order


def asked(orders):
    list(orders)
    return orders


def run():
    orders = asked(Order.objects.filter(priority=True))
    return [len(orders) for customer in Customer.objects.all()]
