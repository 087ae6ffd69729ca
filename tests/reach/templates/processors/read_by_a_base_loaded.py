from browser import get
from django.shortcuts import render
from shop.models import Order


def menu(request):
    return {"orders_of_base_loaded": Order.objects.select_related("customer")}


def page(request):
    return render(request, "processors/page_loaded.html", {"title": "Page"})


def run():
    return get(page)
