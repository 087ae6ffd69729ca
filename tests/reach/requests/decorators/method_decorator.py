from functools import wraps

from browser import get
from django.http import HttpResponse
from django.urls import path
from django.utils.decorators import method_decorator
from django.views import View
from shop.models import Customer


def of_client(view):
    @wraps(view)
    def wrapper(request, *args, **kwargs):
        request.client = Customer.objects.order_by("pk").first()
        return view(request, *args, **kwargs)

    return wrapper


class Orders(View):
    @method_decorator(of_client)
    def get(self, request):
        names = [order.coupon for order in request.client.orders.all()]
        return HttpResponse(f"{len(names)} coupons")


urlpatterns = [path("orders/", Orders.as_view())]


def run():
    return get(Orders.as_view())
