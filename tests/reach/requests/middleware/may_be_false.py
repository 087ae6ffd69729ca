from browser import get
from django.http import HttpResponse
from django.urls import path
from shop.models import Customer


class ShopMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.client = Customer.objects.order_by("pk").first() or False
        if request.method == "POST":
            request.client = False
        return self.get_response(request)


def orders(request):
    if not request.client:
        return HttpResponse("nobody")
    names = [order.coupon for order in request.client.orders.all()]
    return HttpResponse(f"{len(names)} coupons")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, ShopMiddleware)
