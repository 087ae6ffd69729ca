# scope: queries
from collections.abc import Iterable

from shop.models import Customer, Order


def found(customers: Iterable[str | Customer]):
    result = []
    for customer in customers:
        if isinstance(customer, Customer):
            result.append(customer.name)
        else:
            result.append(Order.objects.filter(customer__name=customer).count())
    return result


def run():
    return found([customer.name for customer in Customer.objects.all()])
