from browser import get
from django.shortcuts import render
from shop.models import Order


def load(context):
    context["orders"] = context["orders"].select_related("customer")


def page(request, context):
    context["orders"] = Order.objects.all()
    load(context)
    return render(request, "rendering/orders.html", context)


def run():
    return get(page, {"heading": "Shop"})
