from browser import get
from django.http import HttpResponse
from django.urls import path
from django.utils.module_loading import import_string
from shop.models import Customer, Order


class Basket:
    """What a visitor has who is no customer yet: it looks like one to the view."""

    def __init__(self):
        self.orders = Order.objects.select_related("coupon")


class CustomerMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method == "POST":
            request.client = Customer.objects.order_by("pk").first()
        return self.get_response(request)


class VisitorMiddleware(CustomerMiddleware):
    def __call__(self, request):
        request.client = import_string(f"{__name__}.Basket")()
        return self.get_response(request)


def orders(request):
    names = [order.coupon for order in request.client.orders.all()]
    return HttpResponse(f"{len(names)} coupons")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, VisitorMiddleware)
