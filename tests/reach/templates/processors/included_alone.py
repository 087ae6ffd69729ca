from browser import get
from django.shortcuts import render
from shop.models import Order


def menu(request):
    return {"orders_of_nav_only": Order.objects.all()}


def page(request):
    return render(request, "processors/with_nav_only.html")


def run():
    return get(page)
