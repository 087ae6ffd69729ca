from browser import get
from django.http import HttpResponse
from django.urls import path
from shop.models import Customer, Region


class Request:
    def __init__(self, place):
        self.place = place

    @property
    def client(self):
        return Customer.objects.prefetch_related("orders__coupon").order_by("pk").first()


class ShopMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.client = Customer.objects.order_by("pk").first()
        return self.get_response(request)


def coupons(request: Request):
    return [order.coupon for order in request.client.orders.all()]


def orders(request):
    names = coupons(Request(Region.objects.order_by("pk").first()))
    return HttpResponse(f"{len(names)} coupons of {request.client.name}")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, ShopMiddleware)
