from browser import get
from django.shortcuts import render
from shop.models import Order


def menu(request):
    return {"orders_of_either": Order.objects.all()}


def page(request):
    template = "processors/page_loaded.html" if request.GET else "processors/either.html"
    return render(request, template, {"title": "Page"})


def run():
    return get(page)
