from browser import get
from django.http import HttpResponse
from django.urls import path
from shop.models import Order


class ShopMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.urgent = Order.objects.filter(priority=True)
        return self.get_response(request)


def orders(request):
    return HttpResponse(", ".join(order.customer.name for order in request.urgent))


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, ShopMiddleware)
