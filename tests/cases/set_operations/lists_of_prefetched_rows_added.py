# scope: queries
from shop.models import Customer, Order


def run():
    urgent = list(Order.objects.filter(priority=True))
    for customer in Customer.objects.prefetch_related("orders"):
        print([order.pk for order in list(customer.orders.all()) + urgent])
