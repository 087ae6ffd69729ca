from browser import get
from django.shortcuts import render
from shop.models import Order


def get_objects():
    return [
        {"label": order.number, "order": order} for order in Order.objects.prefetch_related("items")
    ]


def enriched(events):
    for event in events:
        event["many"] = event["order"].items.all()
    return events


def timeline(request):
    return render(request, "kept/events.html", {"events": enriched(get_objects())})


def run():
    return get(timeline)
