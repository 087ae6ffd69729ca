# scope: relations across functions
from typing import Optional, TypeVar

from shop.models import Customer

MT = TypeVar("MT")


def get(name: str, model: "Optional[type[MT]]" = None) -> "MT | None":
    if model is None:
        return None
    return model.__dict__["objects"].manager.filter(name=name).first()


def run():
    first = get("Customer 0", Customer)
    return [len(customer.customer_set.all()) for customer in first.customer_set.all()]
