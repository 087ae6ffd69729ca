# scope: relations across functions
from shop.models import Customer, Order


def add_orders(events):
    for order in Order.objects.select_related("customer").prefetch_related("items"):
        entry = {"name": order.customer.name, "many": order.items.all()}
        if order.priority:
            events.append({**entry, "label": "first"})
        else:
            events.append(entry)


def add_customers(events):
    for customer in Customer.objects.prefetch_related("tags"):
        events.extend([{"name": customer.name, "many": customer.tags.all()}])


def collected():
    events = []
    add_orders(events)
    add_customers(events)
    return sorted(events, key=lambda event: event["name"])


def run():
    return [len(event["many"]) for event in collected()]
