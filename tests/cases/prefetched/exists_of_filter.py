# scope: queries
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("orders"):
        if customer.orders.filter(coupon__isnull=True).exists():
            print(customer.name, customer.orders.exclude(total__gte=15).count())
