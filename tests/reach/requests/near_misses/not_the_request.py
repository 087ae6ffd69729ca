from browser import get
from django.http import HttpResponse
from django.urls import path
from shop.models import Customer, Region


class LeaveRequest:
    pass


def book(request):
    request.place = Region.objects.order_by("pk").first()
    return request


class Place:
    @property
    def customers(self):
        return Customer.objects.select_related("referrer")


def orders(request):
    book(LeaveRequest())
    vars(request).update({"place": Place()})
    names = [str(client.referrer) for client in request.place.customers.all()]
    return HttpResponse(f"{len(names)} referrers")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders)
