from browser import get
from django.shortcuts import render
from shop.models import Customer


def customers(request):
    return render(request, "filters/length.html", {"customers": Customer.objects.all()})


def run():
    return get(customers)
