from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    template = "generic/listed.html"
    if request.GET.get("brief"):
        template = "generic/listed_plain.html"
    return render(request, template, {"object_list": Order.objects.all()})


def run():
    return get(orders)
