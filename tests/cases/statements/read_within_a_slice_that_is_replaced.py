# scope: relations in one function
from shop.models import Order


def run():
    numbers = []
    for order in Order.objects.all():
        numbers[order.customer.balance :] = [order.number]
    return numbers
