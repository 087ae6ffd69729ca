from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    name = "rendering/print.html" if request.GET.get("print") else "rendering/orders.html"
    return render(request, name, context={"orders": Order.objects.all()})


def run():
    return get(orders)
