from browser import get
from django.shortcuts import render
from shop.models import Order


def menu(request):
    return {"hidden_orders": Order.objects.all()}


def page(request):
    hidden_orders = Order.objects.select_related("customer")
    return render(request, "processors/hidden.html", {"hidden_orders": hidden_orders})


def run():
    return get(page)
