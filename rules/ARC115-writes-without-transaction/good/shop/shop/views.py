from django.shortcuts import redirect

from . import services
from .models import Line, Order


def order_create(request):
    order = Order.objects.create(number="1")
    Line.objects.create(order=order)
    services.called_by_views_alone()
    return redirect(order)
