# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.all():
        current = order
        buyer = current.customer
        print(buyer.name)
