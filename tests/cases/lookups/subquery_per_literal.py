# scope: queries
from shop.models import Order


def run():
    for days in (7, 30, 90):
        print(days, Order.objects.filter(total__gte=days).count())
