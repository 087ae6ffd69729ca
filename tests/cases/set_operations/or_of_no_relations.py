# scope: queries
from shop.models import Customer, Order


def run():
    urgent = Order.objects.filter(priority=True) | Order.objects.filter(total__gt=5)
    for customer in Customer.objects.prefetch_related("orders"):
        print(customer.name, [order.pk for order in urgent])
