from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    return render(request, "lookups/deferred.html", {"orders": Order.objects.only("number")})


def run():
    return get(orders)
