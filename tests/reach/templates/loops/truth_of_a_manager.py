from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    return render(request, "loops/truth_of_a_manager.html", {"orders": Order.objects.all()})


def run():
    return get(orders)
