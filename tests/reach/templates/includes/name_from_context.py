from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    context = {"orders": Order.objects.all(), "row": "includes/_row.html"}
    return render(request, "includes/by_name.html", context)


def run():
    return get(orders)
