# scope: relations across functions
from typing import TypeVar

from shop.models import Order

MT = TypeVar("MT")


def get(number: str, model: type[MT]) -> MT:
    return model.objects.prefetch_related("items__product").get(number=number)


def run():
    return [item.product.name for item in get("0-0", Order).items.all()]
