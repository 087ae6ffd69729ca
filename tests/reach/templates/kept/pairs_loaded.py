from browser import get
from django.shortcuts import render
from shop.models import Order


def get_objects():
    return [(order.number, order.items.all()) for order in Order.objects.prefetch_related("items")]


def timeline(request):
    return render(request, "kept/pairs.html", {"events": get_objects()})


def run():
    return get(timeline)
