# scope: relations across functions
from shop.models import Order, Profile


def add(events):
    for order in Order.objects.select_related("customer"):
        events.append({"row": order, "label": order.customer.name})


def add_customers(events):
    for profile in Profile.objects.select_related("customer"):
        events.append({"row": profile, "label": profile.phone})


def run():
    events = []
    add(events)
    add_customers(events)
    return [event["row"].customer.name for event in events]
