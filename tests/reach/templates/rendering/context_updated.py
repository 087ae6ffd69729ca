from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    context = {"title": "Orders"}
    context.update(orders=Order.objects.filter(total__gt=0))
    return render(request, "rendering/orders.html", context)


def run():
    return get(orders)
