# scope: queries
from shop.models import Order, Region


def run():
    order = Order.objects.filter(status="open").first()
    for _ in Order.objects.values_list("number", flat=True):
        if order.status == "paid":
            print(Region.objects.count())
        order.status = "paid"
