from browser import get
from django.shortcuts import render
from shop.selectors import open_orders


def menu(request):
    return {"orders_selected": open_orders()}


def page(request):
    return render(request, "processors/selected.html")


def run():
    return get(page)
