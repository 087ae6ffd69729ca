from browser import visit
from django.shortcuts import render
from django.urls import path
from shop.models import Order


def orders(request, with_customers=False):
    rows = Order.objects.all()
    if with_customers:
        names = [order.customer.name for order in rows]
    else:
        names = [order.number for order in rows]
    return render(request, "routed/plain.html", {"names": names})


urlpatterns = [path("orders/", orders), path("full/", orders, {"with_customers": True})]


def run():
    visit(urlpatterns, "/orders/", "/full/")
