from browser import get
from django import forms
from django.http import HttpResponse
from django.urls import path
from shop.models import Customer


class ShopMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.client = Customer.objects.order_by("pk").first()
        return self.get_response(request)


class OrderForm(forms.Form):
    def __init__(self, *args, request, **kwargs):
        self.request = request
        super().__init__(*args, **kwargs)

    def labels(self):
        return [f"{order.number} {order.coupon}" for order in self.request.client.orders.all()]


def orders(request):
    return HttpResponse(", ".join(OrderForm(request=request).labels()))


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, ShopMiddleware)
