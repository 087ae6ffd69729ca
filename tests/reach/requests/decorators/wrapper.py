from functools import wraps

from browser import get
from django.http import HttpResponse
from django.urls import path
from shop.models import Customer


def of_client(view):
    @wraps(view)
    def wrapper(request, *args, **kwargs):
        request.client = Customer.objects.order_by("pk").first()
        return view(request, *args, **kwargs)

    return wrapper


@of_client
def orders(request):
    names = [order.coupon for order in request.client.orders.all()]
    return HttpResponse(f"{len(names)} coupons")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders)
