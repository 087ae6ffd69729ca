from browser import get
from django.shortcuts import render
from shop.models import Customer


def customers(request):
    found = Customer.objects.prefetch_related("orders")
    return render(request, "filters/first.html", {"customers": found})


def run():
    return get(customers)
