from django.http import HttpRequest
from django.shortcuts import render
from django.test import RequestFactory
from shop.models import Employee, Order, Product


class ClerksRequest(HttpRequest):
    clerk: Employee


def orders(request: ClerksRequest):
    total = Order.objects.count()
    return render(request, "lookups/products_of_the_clerk.html", {"title": f"{total} orders"})


def run():
    request = RequestFactory().get("/")
    request.clerk = Employee.objects.first()
    Product.objects.update(created_by=request.clerk)
    return orders(request)
