from django.shortcuts import redirect

from .models import Line, Order


def order_create(request):  # ARC115 order_create writes Order and Line
    order = Order.objects.create(number="1")
    Line.objects.create(order=order)
    return redirect(order)
