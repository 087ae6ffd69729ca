from django.shortcuts import render

from .services import place_order


def order_create(request):
    return render(request, "order.html", {"order": place_order()})
