# scope: relations in one function
from shop.models import Order


def run():
    pairs = [(order.total, order) for order in Order.objects.all()]
    for total, order in pairs:
        print(total, order.customer.name)
