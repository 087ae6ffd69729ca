# scope: relations across functions
from shop.models import Order


def names_of_buyers(orders):
    if isinstance(orders, list):
        orders = Order.objects.filter(pk__in=[order.pk for order in orders])
    return [order.customer.name for order in orders]


def run():
    return names_of_buyers([Order.objects.first()]), names_of_buyers(list(Order.objects.all()))
