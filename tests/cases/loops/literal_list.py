# scope: relations in one function
from shop.models import Order


def run():
    for status in ["open", "paid", "sent"]:
        order = Order.objects.filter(status=status).first()
        if order:
            print(status, order.customer.name)
