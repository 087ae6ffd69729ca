from browser import get
from django.http import HttpResponse
from django.urls import path
from django.utils.deprecation import MiddlewareMixin
from shop.models import Customer


class ShopMiddleware(MiddlewareMixin):
    def process_request(self, req):
        req.client = Customer.objects.order_by("pk").first()


def orders(request):
    names = [order.coupon for order in request.client.orders.all()]
    return HttpResponse(f"{len(names)} coupons")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, ShopMiddleware)
