# scope: relations in one function
from shop.models import Order


def run():
    order = Order.objects.order_by("pk").first()
    for other in order.customer.orders.all():
        print(other.number, other.created_by.name)
