from browser import get
from django.shortcuts import render
from shop.models import Customer, Order


def get_objects():
    events = []
    for order in Order.objects.all():
        events.append({"label": order.number, "order": order, "many": order.items.all()})
    for customer in Customer.objects.prefetch_related("tags"):
        events.append({"label": customer.name, "many": customer.tags.all()})
    return events


def timeline(request):
    return render(request, "kept/without_order.html", {"events": get_objects()})


def run():
    return get(timeline)
