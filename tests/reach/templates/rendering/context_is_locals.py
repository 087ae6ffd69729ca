from browser import get
from django.shortcuts import render
from shop.models import Order


def listing(request):
    orders = Order.objects.all()
    return render(request, "rendering/orders.html", locals())


def run():
    return get(listing)
