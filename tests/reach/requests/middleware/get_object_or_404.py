from browser import get
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from shop.models import Customer


class ShopMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.client = get_object_or_404(Customer, name="Customer 0")
        return self.get_response(request)


def orders(request):
    names = [order.coupon for order in request.client.orders.all()]
    return HttpResponse(f"{len(names)} coupons")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, ShopMiddleware)
