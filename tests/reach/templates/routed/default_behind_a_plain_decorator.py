from browser import visit
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_GET
from shop.models import Order


@require_GET
def orders(request, template_name="routed/full.html"):
    return render(request, template_name, {"orders": Order.objects.all()})


urlpatterns = [path("orders/", orders)]


def run():
    visit(urlpatterns, "/orders/")
