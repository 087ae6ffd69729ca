from browser import get
from django.shortcuts import render
from shop.models import Order

base = Order.objects.select_related("customer")


def orders(request):
    return render(request, "rendering/orders.html", {"orders": base.filter(total__gt=0)})


def run():
    return get(orders)
