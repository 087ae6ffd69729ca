from browser import get
from django.http import HttpResponse
from django.urls import path
from shop.models import Customer, Region


class ShopMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method == "POST":
            request.place = Region.objects.order_by("pk").first()
        else:
            request.place = Orders()
        return self.get_response(request)


class Orders:
    @property
    def customers(self):
        return Customer.objects.select_related("referrer")


def orders(request):
    names = [str(client.referrer) for client in request.place.customers.all()]
    return HttpResponse(f"{len(names)} referrers")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, ShopMiddleware)
