from browser import get
from django.shortcuts import render
from shop.models import Order


def newest_loaded():
    return Order.objects.select_related("customer").order_by("-pk")


def page(request):
    return render(request, "jinja_functions/newest_loaded.html", {})


def run():
    return get(page)
