# scope: relations in one function
from shop.models import Order


def run():
    first = Order.objects.first()
    orders = first.__class__.objects.select_related("customer")
    return [order.customer.name for order in orders]
