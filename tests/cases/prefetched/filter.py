# scope: queries
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("orders"):
        print([order.number for order in customer.orders.filter(priority=True)])
