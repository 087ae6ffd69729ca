from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    return render(
        request,
        "lookups/column_that_a_filter_leaves_open.html",
        {"orders": Order.objects.exclude(status="paid")},
    )


def run():
    return get(orders)
