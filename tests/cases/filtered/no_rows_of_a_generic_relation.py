# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.filter(notes__isnull=True):
        print(list(order.notes.all()))
