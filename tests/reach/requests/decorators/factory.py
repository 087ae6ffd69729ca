from functools import wraps

from browser import get
from django.http import HttpResponse
from django.urls import path
from shop.models import Customer


def of_client(name):
    def decorator(view):
        @wraps(view)
        def wrapper(request, *args, **kwargs):
            request.client = Customer.objects.get(name=name)
            return view(request, *args, **kwargs)

        return wrapper

    return decorator


@of_client("Customer 0")
def orders(request):
    names = [order.coupon for order in request.client.orders.all()]
    return HttpResponse(f"{len(names)} coupons")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders)
