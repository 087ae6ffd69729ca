from django.shortcuts import redirect

from .services import place_order


def order_create(request):
    order = place_order(email=request.POST["email"])
    return redirect("order", order.pk)
