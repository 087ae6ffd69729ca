# scope: relations across functions
from shop.models import Order


def add(events, orders):
    for order in orders:
        add_one(events, order)


def add_one(events, order):
    entry = dict(number=order.number, many=order.items.all())
    events.append(entry)


def collected():
    events = []
    add(events, Order.objects.prefetch_related("items"))
    return {"events": events, "count": len(events)}


def run():
    found = collected()
    return [len(event["many"]) for event in found["events"]]
