# scope: queries
from shop.models import Order, Region


def region(order):
    if order.status != "open":
        return Region.objects.get(name="Region 1")
    return None


def run():
    status = Order.objects.values_list("status", flat=True)[0]
    return [region(order) for order in Order.objects.filter(status=str(status))]
