from browser import get
from django.shortcuts import render
from shop.models import Order


def menu(request):
    return {"orders_of_nav": Order.objects.all()}


def page(request):
    return render(request, "processors/with_nav.html")


def run():
    return get(page)
