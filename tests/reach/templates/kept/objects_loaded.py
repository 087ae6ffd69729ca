from dataclasses import dataclass

from browser import get
from django.shortcuts import render
from shop.models import Order


@dataclass
class Event:
    label: str
    many: object


def get_objects():
    orders = Order.objects.prefetch_related("items")
    return [Event(order.number, order.items.all()) for order in orders]


def timeline(request):
    return render(request, "kept/events.html", {"events": get_objects()})


def run():
    return get(timeline)
