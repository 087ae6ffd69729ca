# scope: relations in one function
from shop.models import Order


def run():
    order = Order.objects.order_by("pk").first()
    customer = order.customer
    for item in order.items.all():
        print(customer.name, order.customer.email, item.quantity)
