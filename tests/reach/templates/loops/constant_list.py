from browser import get
from django.shortcuts import get_object_or_404, render
from shop.models import Customer, Order


def orders(request):
    choices = [Customer.objects.first(), Customer.objects.last()]
    return render(request, "loops/constant.html", {"choices": choices})


def run():
    return get(orders)
