from browser import get
from django.http import HttpRequest, HttpResponse
from django.urls import path
from shop.models import Customer


class ShopRequest(HttpRequest):
    pass


class ShopMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: ShopRequest):

        request.client = Customer.objects.prefetch_related("orders__coupon").order_by("pk").first()
        return self.get_response(request)


def orders(request: ShopRequest):
    names = [order.coupon for order in request.client.orders.all()]
    return HttpResponse(f"{len(names)} coupons")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, ShopMiddleware)
