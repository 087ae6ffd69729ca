from browser import get
from django.http import HttpResponse
from django.urls import path
from shop.models import Product, Supply


class ShopMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method == "POST":
            request.product = Product.objects.order_by("-pk").first()
            request.line = request.product.supplies.first()
        else:
            request.line = Supply.objects.order_by("pk").first()
            request.product = request.line.product
        return self.get_response(request)


def orders(request):
    return HttpResponse(", ".join(line.supplier.name for line in request.product.supplies.all()))


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, ShopMiddleware)
