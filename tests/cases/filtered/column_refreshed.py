# scope: queries
from shop.models import Order, Region


def run():
    order = Order.objects.filter(status="open").first()
    Order.objects.update(status="paid")
    order.refresh_from_db(fields=["status"])
    for name in Order.objects.values_list("number", flat=True):
        if order.status == "paid":
            print(Region.objects.count())
