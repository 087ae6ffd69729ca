from browser import get
from django.shortcuts import render
from shop.models import Order


def listing(request, queryset, title):
    return render(request, "rendering/orders.html", {"orders": queryset, "title": title})


def orders(request):
    return listing(request, Order.objects.all(), "All orders")


def run():
    return get(orders)
