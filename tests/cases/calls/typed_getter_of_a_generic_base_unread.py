# scope: relations across functions
from typing import Generic, TypeVar, overload

from django.db.models import Model
from shop.models import Customer

MT = TypeVar("MT", bound=Model)
KT = TypeVar("KT")


class Node(Generic[MT]):
    model: type[MT]


class KeyedNode(Node[MT], Generic[KT, MT]):
    key: KT


class CustomerNode(KeyedNode[int, Customer]):
    model = Customer


class Resolver:
    @overload
    def get(self, name: str, *, node: type[Node[MT]]) -> MT: ...

    @overload
    def get(self, name: str, *, node: None = None) -> Model: ...

    def get(self, name, *, node=None):
        model = (node or CustomerNode).__dict__["model"]
        return model.__dict__["objects"].manager.get(name=name)


def run():
    first = Resolver().get("Customer 0", node=CustomerNode)
    return [customer.name for customer in first.customer_set.all()]
