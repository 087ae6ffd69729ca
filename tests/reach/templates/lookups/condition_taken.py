from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    context = {"orders": Order.objects.all(), "with_customer": True}
    return render(request, "lookups/not_taken.html", context)


def run():
    return get(orders)
