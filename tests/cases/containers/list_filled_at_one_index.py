# scope: relations in one function
from shop.models import Order


def names(lists):
    lists[0] = Order.objects.all()
    lists = [each.select_related("customer") for each in lists]
    return [order.customer.name for order in lists[0]]


def run():
    return names([None])
