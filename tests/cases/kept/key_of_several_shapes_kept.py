# scope: relations across functions
from shop.models import Customer, Order


def entries():
    found = []
    for order in Order.objects.all():
        found.append({"name": order.number, "row": order, "many": order.items.all()})
    for customer in Customer.objects.all():
        found.append({"name": customer.name, "many": customer.tags.all()})
    return found


def run():
    rows = entries()
    for row in rows:
        row["size"] = len(row["name"])
    return [len(row["many"]) for row in rows]
