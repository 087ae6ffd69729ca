from browser import get
from django.shortcuts import render
from django.urls import path
from shop.models import Customer


class ShopMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.client = Customer.objects.order_by("pk").first()
        return self.get_response(request)


def orders(request):
    return render(request, "coupons_with.html", {"title": "Orders"})


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, ShopMiddleware)
