from browser import get
from django.shortcuts import render
from shop.models import Order


def get_objects():
    events = []
    for order in Order.objects.all():
        events.append({"label": order.number, "many": order.items.all()})
    return events


def timeline(request):
    return render(request, "kept/by_only_hides.html", {"events": get_objects()})


def run():
    return get(timeline)
