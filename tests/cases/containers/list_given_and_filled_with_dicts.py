# scope: relations across functions
from shop.models import Order


def add(events):
    for order in Order.objects.all():
        events.append({"number": order.number, "items": order.items.all()})


def collected():
    events = []
    add(events)
    events.sort(key=lambda event: event["number"])
    return events


def run():
    return [len(event["items"]) for event in collected()]
