from browser import get
from django.shortcuts import render
from shop.models import Order


def newest_hidden():
    return Order.objects.order_by("-pk")


def loaded():
    return Order.objects.select_related("customer")


def page(request):
    return render(request, "jinja_functions/newest_hidden.html", {"newest_hidden": loaded})


def run():
    return get(page)
