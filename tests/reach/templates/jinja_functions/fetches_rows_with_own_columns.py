from browser import get
from django.shortcuts import render
from shop.models import Order


def newest_plain():
    return Order.objects.order_by("-pk")


def page(request):
    return render(request, "jinja_functions/newest_plain.html", {})


def run():
    return get(page)
