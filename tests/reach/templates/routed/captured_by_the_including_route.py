from browser import visit
from django.shortcuts import render
from django.urls import include, path
from shop.models import Order


def orders(request, page="full"):
    return render(request, f"routed/{page}.html", {"orders": Order.objects.all()})


urlpatterns = [path("<slug:page>/", include([path("orders/", orders)]))]


def run():
    visit(urlpatterns, "/plain/orders/")
