# scope: relations across functions
from typing import Literal, TypeVar, overload

from shop.models import Customer

MT = TypeVar("MT")


@overload
def get(name: str, model: type[MT], many: Literal[True]) -> list[MT]: ...


@overload
def get(name: str, model: type[MT], many: Literal[False] = False) -> MT: ...


def get(name, model, many=False):
    found = model.__dict__["objects"].manager.filter(name=name)
    return list(found) if many else found.get()


def run():
    return [customer.name for many in (True,) for customer in get("Customer 0", Customer, many)]
