# scope: queries
from shop.models import Customer, Order


def run():
    querysets = {}
    for customer in Customer.objects.all():
        querysets[customer.pk] = Order.objects.filter(customer=customer, priority=True)
    return len(querysets)
