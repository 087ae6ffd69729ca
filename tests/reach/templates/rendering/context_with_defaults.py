from browser import get
from django.shortcuts import render
from shop.models import Order


def page(request, extra_context=None):
    context = {"orders": Order.objects.all()}
    if extra_context is not None:
        context.update(extra_context)
    return render(request, "rendering/orders.html", context)


def run():
    return get(page, {"title": "Shop"})
