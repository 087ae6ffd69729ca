from browser import get
from django.shortcuts import render
from shop.models import Order


def base_context(**more):
    return {"title": "Shop", **more}


def orders(request):
    return render(
        request, "rendering/orders.html", base_context(orders=Order.objects.order_by("number"))
    )


def run():
    return get(orders)
