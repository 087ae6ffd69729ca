# scope: queries
from shop.models import Customer, Order


def names(order):
    if order.total is None:
        return []
    return Customer.objects.filter(pk=order.customer_id).values_list("name", flat=True)


def told(order):
    return ", ".join(names(order))


def run():
    return [told(order) for order in Order.objects.all()]
