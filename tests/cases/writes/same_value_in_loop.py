# scope: writes
from shop.models import Order


def run():
    for order in Order.objects.filter(total__gt=10):
        order.status = Order.Status.SENT
        order.save()
    print(list(Order.objects.order_by("pk").values_list("status", flat=True)))
