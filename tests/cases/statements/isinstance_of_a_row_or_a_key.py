# scope: relations across functions
from shop.models import Customer


def names(customers: list[Customer | int]) -> list[str]:
    found = []
    for customer in customers:
        if isinstance(customer, Customer):
            found.append(customer.name)
        else:
            found.append(Customer.objects.get(pk=customer).name)
    return found


def run() -> list[str]:
    return names(list(Customer.objects.values_list("pk", flat=True)))
