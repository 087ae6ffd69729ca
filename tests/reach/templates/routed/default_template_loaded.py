from browser import visit
from django.shortcuts import render
from django.urls import path
from shop.models import Order


def orders(request, template_name="routed/full.html"):
    rows = Order.objects.select_related("customer")
    return render(request, template_name, {"orders": rows})


urlpatterns = [path("orders/", orders)]


def run():
    visit(urlpatterns, "/orders/")
