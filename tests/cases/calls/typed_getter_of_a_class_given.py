# scope: relations across functions
from typing import TypeVar

from shop.models import Customer

MT = TypeVar("MT")


def get(name: str, model: type[MT]) -> MT:
    return model.__dict__["objects"].manager.get(name=name)


def run():
    first = get("Customer 0", Customer)
    return [len(customer.customer_set.all()) for customer in first.customer_set.all()]
