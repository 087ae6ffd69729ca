from types import SimpleNamespace

from browser import get
from django.http import HttpResponse
from django.urls import path
from django.utils.module_loading import import_string
from shop.models import Customer


class Lines:
    def all(self):
        return [SimpleNamespace(notes=SimpleNamespace(all=list))] * 9


class Visitor:
    """Who is no customer yet, and looks like one to the view."""

    orders = Lines()


class CustomerMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method == "POST":
            request.client = Customer.objects.order_by("pk").first()
        return self.get_response(request)


class VisitorMiddleware(CustomerMiddleware):
    def __call__(self, request):
        request.client = import_string(f"{__name__}.Visitor")()
        return self.get_response(request)


def orders(request):
    notes = [note for order in request.client.orders.all() for note in order.notes.all()]
    return HttpResponse(f"{len(notes)} notes")


urlpatterns = [path("orders/", orders)]


def run():
    return get(orders, VisitorMiddleware)
