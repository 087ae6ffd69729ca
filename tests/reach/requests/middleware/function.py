from browser import get
from django.http import HttpResponse
from django.urls import path
from shop.models import Customer


def with_client(get_response):
    def middleware(request):
        request.client = Customer.objects.order_by("pk").first()
        return get_response(request)

    return middleware


def orders(request):
    names = [order.coupon for order in request.client.orders.all()]
    return HttpResponse(f"{len(names)} coupons")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, with_client)
