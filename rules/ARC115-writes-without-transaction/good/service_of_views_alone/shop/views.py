from django.shortcuts import redirect

from .services import place_order


def order_create(request):
    return redirect(place_order())
