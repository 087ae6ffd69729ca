# scope: relations across functions
from django.db.models import Count
from shop.models import Order


def lines(order):
    found = [order]
    found.extend(order.customer.orders.exclude(pk=order.pk))
    return [f"{each.number} {each.customer.region_id}" for each in found]


def run():
    orders = Order.objects.order_by("pk")
    if orders.exists():
        orders = orders.annotate(size=Count("items"))
    return lines(orders.get(pk=Order.objects.first().pk))
