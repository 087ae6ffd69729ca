from browser import get
from django.http import HttpResponse
from django.urls import path
from shop.models import Customer


class ShopMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        self.process_view(request, orders, (), {})
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        setattr(request, "client", Customer.objects.order_by("pk").first())


def orders(request):
    names = [order.coupon for order in request.client.orders.all()]
    return HttpResponse(f"{len(names)} coupons")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, ShopMiddleware)
