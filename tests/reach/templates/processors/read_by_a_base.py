from browser import get
from django.shortcuts import render
from shop.models import Order


def menu(request):
    return {"orders_of_base": Order.objects.filter(total__gte=0)}


def page(request):
    return render(request, "processors/page.html", {"title": "Page"})


def run():
    return get(page)
