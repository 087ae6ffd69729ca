from browser import get
from django.db.models import prefetch_related_objects
from django.http import HttpResponse
from django.urls import path
from shop.models import Customer


class ShopMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.client = Customer.objects.order_by("pk").first()
        return self.get_response(request)


def with_orders(get_response):
    def middleware(request):
        prefetch_related_objects([request.client], "orders__coupon")
        return get_response(request)

    return middleware


def orders(request):
    names = [order.coupon for order in request.client.orders.all()]
    return HttpResponse(f"{len(names)} coupons")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, with_orders, ShopMiddleware)
