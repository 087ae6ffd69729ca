from collections import namedtuple

from browser import get
from django.shortcuts import render
from shop.models import Order

Event = namedtuple("Event", ["label", "many"])


def get_objects():
    return [
        Event(order.number, order.items.all()) for order in Order.objects.prefetch_related("items")
    ]


def timeline(request):
    return render(request, "kept/events.html", {"events": get_objects()})


def run():
    return get(timeline)
