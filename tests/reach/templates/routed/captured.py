from browser import visit
from django.shortcuts import render
from django.urls import path
from shop.models import Order


def orders(request, name="full"):
    return render(request, f"routed/{name}.html", {"orders": Order.objects.all()})


urlpatterns = [path("<slug:name>/", orders)]


def run():
    visit(urlpatterns, "/plain/")
