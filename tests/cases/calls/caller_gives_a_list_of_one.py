# scope: relations across functions
from shop.models import Order


def names_of_payers(orders):
    if isinstance(orders, list):
        orders = Order.objects.filter(pk__in=[order.pk for order in orders])
    return [order.customer.name for order in orders]


def hand_on(orders):
    return names_of_payers(orders=orders)


def run():
    paid = Order.objects.filter(status=Order.Status.PAID).select_related("customer")
    return hand_on([Order.objects.first()]), hand_on(paid)
