# scope: writes
from shop.models import Order


def run():
    for order in Order.objects.filter(notes=None):
        order.notes.clear()
