# scope: queries
from types import SimpleNamespace

from shop.models import Order


def label(user, order):
    return order.number if user.is_staff else f"{order.total}"


def run():
    return [label(SimpleNamespace(is_staff=True), order) for order in Order.objects.all()]
