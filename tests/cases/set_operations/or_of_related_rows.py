# scope: queries
from shop.models import Customer, Order


def run():
    for customer in Customer.objects.all():
        urgent = Order.objects.filter(priority=True)
        print([order.pk for order in customer.orders.all() | urgent])
