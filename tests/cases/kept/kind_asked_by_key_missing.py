# scope: relations across functions
from shop.models import Customer, Order


def entries():
    found = []
    for order in Order.objects.all():
        found.append({"kind": "order", "many": order.items.all()})
    for customer in Customer.objects.all():
        found.append({"kind": "customer", "many": customer.tags.all()})
    return found


def run():
    found = []
    for entry in entries():
        if entry["kind"] == "customer":
            found.append(len(entry["many"]))
    return found
