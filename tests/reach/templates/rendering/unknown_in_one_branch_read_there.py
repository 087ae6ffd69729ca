from browser import get
from django.shortcuts import render
from shop.found import loaded_orders
from shop.models import Order


def orders(request):
    detailed = "found" in request.GET
    found = loaded_orders() if detailed else Order.objects.all()
    context = {"orders": found, "detailed": detailed}
    return render(request, "rendering/unknown_branch_detailed.html", context)


def run():
    return get(orders)
