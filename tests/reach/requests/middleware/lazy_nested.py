from browser import get
from django.http import HttpResponse
from django.urls import path
from django.utils.functional import SimpleLazyObject
from shop.models import Customer


class ShopMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        def find_client():
            return Customer.objects.order_by("pk").first()

        request.client = SimpleLazyObject(find_client)
        return self.get_response(request)


def orders(request):
    names = [order.coupon for order in request.client.orders.all()]
    return HttpResponse(f"{len(names)} coupons")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, ShopMiddleware)
