# scope: relations across functions
from shop.models import Customer


def get(name: str, models: dict) -> Customer | None:
    if "customer" not in models:
        return None
    return models["customer"].__dict__["objects"].manager.get(name=name)


def run():
    first = get("Customer 0", {"customer": Customer})
    return [len(customer.customer_set.all()) for customer in first.customer_set.all()]
