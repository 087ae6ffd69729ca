from functools import wraps

from browser import get
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from shop.models import Order


def render_to(template):
    def decorator(view):
        @wraps(view)
        def wrapper(request, *args, **kwargs):
            result = view(request, *args, **kwargs)
            if isinstance(result, HttpResponse):
                return result
            return render(request, template, result)

        return wrapper

    return decorator


@render_to("coupons_of_orders.html")
def orders(request):
    return {"orders": Order.objects.select_related("coupon").order_by("pk")}


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders)
