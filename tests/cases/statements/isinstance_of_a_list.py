# scope: relations across functions
from django.db.models import QuerySet
from shop.models import Order


def loaded(orders):
    if isinstance(orders, QuerySet):
        orders = orders.select_related("customer")
    return orders


def run():
    first, second = Order.objects.all()[:2]
    return [order.customer.name for order in loaded([first, second])], [
        order.customer.name for order in loaded(Order.objects.all())
    ]
