# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.all():
        print(order.number.startswith("0"), order.created.isoformat(), order.get_status_display())
