from browser import get
from django.shortcuts import render
from shop.models import Order


def menu(request):
    return {"orders_hidden_for_some": Order.objects.all()}


def recent(request):
    orders = Order.objects.select_related("customer")
    return render(request, "processors/hidden_for_some.html", {"orders_hidden_for_some": orders})


def page(request):
    return render(request, "processors/hidden_for_some.html", {"title": "Page"})


def run():
    return get(page)
