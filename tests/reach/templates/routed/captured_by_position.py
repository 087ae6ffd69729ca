from browser import visit
from django.shortcuts import render
from django.urls import re_path
from shop.models import Order


def orders(request, shape="full"):
    return render(request, f"routed/{shape}.html", {"orders": Order.objects.all()})


urlpatterns = [re_path(r"^orders/(\w+)/$", orders)]


def run():
    visit(urlpatterns, "/orders/plain/")
