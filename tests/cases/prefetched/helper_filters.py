# scope: queries
from shop.models import Customer


def priority_of(customer):
    return list(customer.orders.filter(priority=True))


def run():
    return [priority_of(customer) for customer in Customer.objects.prefetch_related("orders")]
