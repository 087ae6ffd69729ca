# scope: queries
from shop.models import Order


def run():
    last = 0
    while True:
        batch = list(Order.objects.filter(pk__gt=last).order_by("pk")[:1000])
        if not batch:
            break
        last = batch[-1].pk
