from functools import wraps

from browser import visit
from django.shortcuts import render
from django.urls import path
from shop.models import Order


def with_page(view):
    @wraps(view)
    def inner(request, name):
        return view(request, page=name.lower())

    return inner


@with_page
def orders(request, page="full"):
    return render(request, f"routed/{page}.html", {"orders": Order.objects.all()})


urlpatterns = [path("<slug:name>/", orders)]


def run():
    visit(urlpatterns, "/Plain/")
