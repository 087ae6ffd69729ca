# scope: relations across functions
from shop.models import Customer


def describe(order):
    return f"{order.number}: {order.customer.region.name if order.customer.region else ''}"


def run():
    for customer in Customer.objects.prefetch_related("orders"):
        for order in customer.orders.all():
            print(describe(order))
