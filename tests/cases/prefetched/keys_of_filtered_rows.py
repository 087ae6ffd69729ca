# scope: queries
from shop.models import Customer


def run():
    for customer in Customer.objects.prefetch_related("orders"):
        coupons = customer.orders.filter(coupon__isnull=False).values_list("coupon", flat=True)
        print(sorted(coupons), len(coupons))
