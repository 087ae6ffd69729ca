from django.shortcuts import get_object_or_404, render

from .models import Order


def order(request, number):
    order = get_object_or_404(Order, number=number)
    context = {"order": order}
    return render(request, "shop/order.html", context)  # ARC201 shop/order.html:1 in Python, with
