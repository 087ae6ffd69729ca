# scope: relations in one function
from shop.models import Customer


def run():
    customers = Customer.objects.select_related("profile")
    return [customer.name for customer in customers if hasattr(customer, "profile")]
