from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    by_number = {order.number: order for order in Order.objects.all()}
    return render(request, "loops/dictionary.html", {"by_number": by_number})


def run():
    return get(orders)
