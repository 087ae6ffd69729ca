from functools import wraps

from browser import get
from django.http import HttpResponse
from django.urls import path
from shop.models import Customer


def of_client(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        request = args[0]
        request.client = Customer.objects.prefetch_related("orders__coupon").order_by("pk").first()
        return view(*args, **kwargs)

    return wrapper


@of_client
def orders(request):
    names = [order.coupon for order in request.client.orders.all()]
    return HttpResponse(f"{len(names)} coupons")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders)
