from browser import get
from django.http import HttpResponse
from django.urls import path
from shop.models import Customer, Order


class ShopMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.customer = Customer.objects.order_by("pk").first()
        return self.get_response(request)


def coupons(request):
    return [order.coupon for order in request.customer.orders.all()]


def orders(request):
    order = Order.objects.prefetch_related("customer__orders__coupon").order_by("pk").first()
    return HttpResponse(f"{len(coupons(request=order))} coupons, {request.customer.name}")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, ShopMiddleware)
