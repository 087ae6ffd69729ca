# scope: relations across functions
from shop.models import Customer, Region


def names(place: Region | Customer) -> list[str]:
    if isinstance(place, Region):
        orders = place.customers.all()
        return [customer.name for customer in orders]
    return [order.customer.name for order in place.orders.all()]


def run() -> list[str]:
    return names(Customer.objects.get(pk=1))
