from browser import visit
from django.shortcuts import render
from django.urls import path
from shop.models import Order


def orders(request, template_name="routed/full.html"):
    return render(request, template_name, {"orders": Order.objects.all()})


urlpatterns = [path("orders/", orders, {"template_name": "routed/plain.html"})]


def run():
    visit(urlpatterns, "/orders/")
