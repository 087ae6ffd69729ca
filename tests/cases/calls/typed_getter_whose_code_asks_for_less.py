# scope: relations across functions
from typing import TypeVar

from shop.models import Order

MT = TypeVar("MT")


def get_all(model: type[MT]) -> list[MT]:
    return list(model.objects.all())


def run():
    return [order.customer.name for order in get_all(Order)]
