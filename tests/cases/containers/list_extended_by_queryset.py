# scope: relations in one function
from shop.models import Order


def run():
    orders = list(Order.objects.filter(total__lt=20).select_related("customer"))
    orders.extend(Order.objects.filter(total__gte=20).select_related("customer"))
    return [order.customer.name for order in orders]
