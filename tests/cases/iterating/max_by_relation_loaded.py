# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.select_related("customer")
    return max(orders, key=lambda order: order.customer.balance)
