# scope: relations across functions
from shop.models import Customer, Order


def of_orders():
    return [{"name": order.number, "many": order.items.all()} for order in Order.objects.all()]


def of_customers():
    found = []
    for customer in Customer.objects.prefetch_related("tags"):
        found.append({"name": customer.name, "many": customer.tags.all()})
    return found


def run():
    return [len(entry["many"]) for entry in of_customers() + of_orders()]
