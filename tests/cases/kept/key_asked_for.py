# scope: relations across functions
from shop.models import Customer, Order


def entries():
    found = []
    for order in Order.objects.all():
        found.append({"name": order.number, "many": order.items.all()})
    for customer in Customer.objects.prefetch_related("tags"):
        found.append({"name": customer.name, "many": customer.tags.all(), "tagged": True})
    return found


def run():
    return [len(entry["many"]) for entry in entries() if "tagged" in entry]
