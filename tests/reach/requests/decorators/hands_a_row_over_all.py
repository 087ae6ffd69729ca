from functools import wraps

from browser import get
from django.http import HttpResponse
from django.urls import path
from shop.models import Customer


def for_client(view):
    @wraps(view)
    def wrapper(request, *args, **kwargs):
        client = Customer.objects.order_by("pk").first()
        return view(request, client, *args, **kwargs)

    return wrapper


@for_client
def orders(request, client):
    names = [order.coupon for order in client.orders.all()]
    return HttpResponse(f"{len(names)} coupons")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders)
