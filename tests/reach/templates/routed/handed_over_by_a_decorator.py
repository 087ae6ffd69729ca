from functools import wraps

from browser import visit
from django.shortcuts import render
from django.urls import path
from shop.models import Order


def with_shape(view):
    @wraps(view)
    def inner(request, name):
        return view(request, shape=name.lower())

    return inner


@with_shape
def orders(request, shape="full"):
    return render(request, f"routed/{shape}.html", {"orders": Order.objects.all()})


urlpatterns = [path("<slug:name>/", orders)]


def run():
    visit(urlpatterns, "/Plain/")
