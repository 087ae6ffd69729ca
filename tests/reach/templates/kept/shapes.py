from browser import get
from django.shortcuts import render
from shop.models import Customer, Order


def get_objects():
    events = []
    for order in Order.objects.all():
        events.append({"label": order.number, "order": order})
    for customer in Customer.objects.all():
        events.append({"label": customer.name, "text": customer.email})
    return events


def timeline(request):
    return render(request, "kept/shapes.html", {"events": get_objects()})


def run():
    return get(timeline)
