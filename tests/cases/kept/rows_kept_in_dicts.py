# scope: relations across functions
from shop.models import Customer, Order


def add(events):
    for order in Order.objects.all():
        events.append({"kind": "order", "row": order})


def add_customers(events):
    for customer in Customer.objects.all():
        events.append({"kind": "customer", "name": customer.name})


def run():
    events = []
    add(events)
    add_customers(events)
    return [event["row"].customer.name for event in events if event["kind"] == "order"]
