from browser import get
from django.shortcuts import get_object_or_404, render
from shop.models import Order


def order(request, number):
    found = get_object_or_404(Order, number=number)
    return render(request, "rendering/one.html", {"order": found})


def run():
    return get(order, number="0-0")
