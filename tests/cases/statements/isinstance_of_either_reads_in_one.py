# scope: relations across functions
from shop.models import Customer, Region


def names(place: Customer | Region) -> list[str]:
    if not isinstance(place, Customer):
        return [customer.name for customer in place.customers.all()]
    return [item.product.name for order in place.orders.all() for item in order.items.all()]


def run() -> list[str]:
    return names(Customer.objects.get(pk=1))
