from browser import get
from django.http import HttpResponse
from django.urls import path
from shop.models import Customer


class Session:
    def __init__(self):
        self.orders = Customer.objects.order_by("pk").first().orders.select_related("coupon")


class ShopMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method == "POST":
            request.session = Customer.objects.order_by("pk").first()
        else:
            vars(request)["session"] = Session()
        return self.get_response(request)


def orders(request):
    names = [order.coupon for order in request.session.orders.all()]
    return HttpResponse(f"{len(names)} coupons")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, ShopMiddleware)
