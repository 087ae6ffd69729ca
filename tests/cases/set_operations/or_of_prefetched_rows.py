# scope: queries
from shop.models import Customer, Order


def run():
    urgent = Order.objects.filter(priority=True)
    for customer in Customer.objects.prefetch_related("orders"):
        print([order.pk for order in customer.orders.all() | urgent])
