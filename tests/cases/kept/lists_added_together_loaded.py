# scope: relations across functions
from shop.models import Customer, Order


def of_orders():
    orders = Order.objects.prefetch_related("items")
    return [{"name": order.number, "many": order.items.all()} for order in orders]


def of_customers():
    found = []
    for customer in Customer.objects.prefetch_related("tags"):
        found.append({"name": customer.name, "many": customer.tags.all()})
    return found


def run():
    return [len(entry["many"]) for entry in of_customers() + of_orders()]
