from browser import get
from django.shortcuts import render
from shop.models import Order


def page(request):
    return render(
        request,
        "jinja_functions/products.html",
        {"orders": Order.objects.prefetch_related("items__product")},
    )


def run():
    return get(page)
