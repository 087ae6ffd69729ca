# scope: queries
from shop.models import Order


def run():
    while Order.objects.filter(status=Order.Status.OPEN).exists():
        Order.objects.filter(status=Order.Status.OPEN).update(status=Order.Status.SENT)
