from browser import get
from django.shortcuts import render
from shop.models import Order


def page(request):
    return render(
        request,
        "jinja_functions/in_a_macro.html",
        {"orders": Order.objects.select_related("customer")},
    )


def run():
    return get(page)
