from browser import get
from django.shortcuts import render
from shop.found import loaded_orders
from shop.models import Order


def orders(request):
    if request.GET.get("found"):
        found = loaded_orders()
    else:
        found = Order.objects.all()
    return render(request, "rendering/unknown_branch.html", {"orders": found})


def run():
    return get(orders)
