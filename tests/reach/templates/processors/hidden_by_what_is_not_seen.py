import json

from browser import get
from django.shortcuts import render
from shop.models import Order


def menu(request):
    return {"orders_of_update": Order.objects.all()}


def page(request):
    context = {"title": "Page"}
    context.update(json.loads('{"orders_of_update": []}'))
    return render(request, "processors/hidden_by_update.html", context)


def run():
    return get(page)
