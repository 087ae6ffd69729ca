# scope: relations across functions
from shop.models import Customer


def trail(customer):
    if customer.referrer is None:
        return customer.name
    return f"{trail(customer.referrer)} > {customer.name}"


def run():
    customers = Customer.objects.filter(referrer__isnull=True).select_related("referrer")
    return [trail(customer) for customer in customers]
