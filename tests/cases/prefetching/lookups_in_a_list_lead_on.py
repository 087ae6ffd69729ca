# scope: relations in one function
from shop.models import Order


def run():
    paths = ["customer__region"]
    if Order.objects.filter(priority=True).exists():
        paths.append("coupon")
    orders = Order.objects.prefetch_related("customer__tags").prefetch_related(*paths)
    return [(order.customer.region, list(order.customer.tags.all())) for order in orders]
