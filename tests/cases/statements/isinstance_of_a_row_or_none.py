# scope: relations across functions
from typing import Optional

from shop.models import Customer


def name(customer: Optional[Customer]) -> str:
    return customer.name if isinstance(customer, Customer) else Customer.objects.get(pk=1).name


def run() -> list[str]:
    return [name(customer) for customer in Customer.objects.all()]
