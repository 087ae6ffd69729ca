# scope: relations in one function
from django.db.models import Prefetch

from shop.models import Customer, Order


def run():
    for customer in Customer.objects.prefetch_related(
        Prefetch("orders", queryset=Order.objects.filter(total__gte=5))
    ):
        for order in customer.orders.all():
            print(order.coupon, [item.product.name for item in order.items.all()])
