from browser import get
from django.shortcuts import render
from shop.models import Order


def page(request, context):
    context["orders"] = Order.objects.all()
    context["total"] = context["orders"].count()
    context["orders"] = Order.objects.select_related("customer")
    return render(request, "rendering/orders.html", context)


def run():
    return get(page, {"heading": "Shop"})
