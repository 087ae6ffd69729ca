# scope: queries
from shop.models import Order


def run():
    for order in Order.objects.filter(invoice__isnull=False).prefetch_related("items"):
        print(order.items.get(product__name="Product 0"))
