# scope: queries
from shop.models import Order


def run():
    for order in Order.objects.all():
        order.refresh_from_db()
        print(order.status)
