from browser import get
from django.shortcuts import render
from shop.models import Order


def page(request):
    return render(request, "jinja_functions/loop.html", {"orders": Order.objects.all()})


def run():
    return get(page)
