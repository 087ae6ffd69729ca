from django.shortcuts import render

from .models import Order


def open_orders():
    return Order.objects.filter(is_open=True)


def order_list(request):
    """This page shows no items: it is not the place to load them."""
    return render(request, "shop/orders.html", {"orders": open_orders()})


def order_detail(request, number):
    order = open_orders().get(number=number)  # ARC201 .prefetch_related("items__product")
    return render(request, "shop/order.html", {"order": order})
