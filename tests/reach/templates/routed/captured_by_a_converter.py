from browser import visit
from django.shortcuts import render
from django.urls import path, register_converter
from django.urls.converters import SlugConverter
from shop.models import Order

register_converter(SlugConverter, "page-name")


def orders(request, name="full"):
    return render(request, f"routed/{name}.html", {"orders": Order.objects.all()})


urlpatterns = [path("<page-name:name>/", orders)]


def run():
    visit(urlpatterns, "/plain/")
