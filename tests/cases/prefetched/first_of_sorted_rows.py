# scope: queries
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("orders"):
        print(customer.orders.filter(priority=False).order_by("-total", "-pk").first())
