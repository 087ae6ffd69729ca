from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    return render(request, "loops/nested.html", {"orders": Order.objects.prefetch_related("items")})


def run():
    return get(orders)
