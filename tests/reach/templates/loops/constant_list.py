from browser import get
from django.shortcuts import render
from shop.models import Customer


def orders(request):
    choices = [Customer.objects.first(), Customer.objects.last()]
    return render(request, "loops/constant.html", {"choices": choices})


def run():
    return get(orders)
