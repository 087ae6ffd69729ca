from browser import get
from django.shortcuts import render
from shop.models import Order


def number_of(order):
    return order.number


def page(request):
    return render(
        request,
        "jinja_functions/call.html",
        {"orders": Order.objects.all(), "customer_name": number_of},
    )


def run():
    return get(page)
