# scope: queries
from types import SimpleNamespace

from shop.models import Item, Order

SOLD = {}


def sold(user, order):
    if user.is_staff and "sold" not in SOLD:
        SOLD["sold"] = Item.objects.count()
    return order.number, SOLD.get("sold")


def run():
    return [sold(SimpleNamespace(is_staff=True), order) for order in Order.objects.all()]
