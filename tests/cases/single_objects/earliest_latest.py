# scope: relations in one function
from shop.models import Order


def run():
    orders = Order.objects.order_by("pk")
    return orders.earliest("pk").customer.name, orders.latest("pk").customer.name
