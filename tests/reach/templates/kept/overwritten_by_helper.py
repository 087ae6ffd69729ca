from browser import get
from django.shortcuts import render
from shop.models import Order


def get_objects():
    return [{"label": order.number, "many": order.items.all()} for order in Order.objects.all()]


def in_short(events):
    for event in events:
        event["many"] = ""


def timeline(request):
    events = get_objects()
    in_short(events)
    return render(request, "kept/events.html", {"events": events})


def run():
    return get(timeline)
