from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    return render(
        request,
        "lookups/column_that_a_condition_tells_otherwise.html",
        {"orders": Order.objects.all()},
    )


def run():
    return get(orders)
