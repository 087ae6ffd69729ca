from browser import get
from django.shortcuts import render
from shop.models import Order


def menu(request):
    return {"orders_by_number": Order.objects.order_by("number")}


def page(request):
    return render(request, "processors/own_fields.html")


def run():
    return get(page)
