# scope: relations across functions
from shop.models import Customer


def lines(customer, everything):
    orders = customer.orders.prefetch_related("items")
    if not everything:
        orders = customer.orders.filter(total__gte=0)
    return [[item.quantity for item in order.items.all()] for order in orders]


def run():
    customer = Customer.objects.first()
    return lines(customer, everything=False)
