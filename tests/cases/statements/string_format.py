# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.select_related("customer")
    return ["{} by {}".format(order.number, order.customer.name) for order in orders]
