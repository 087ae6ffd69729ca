from django.db.models import Count
from django.http import HttpRequest
from django.shortcuts import render
from django.test import RequestFactory
from shop.models import Employee, Order


class ClerksRequest(HttpRequest):
    clerk: Employee


def orders(request: ClerksRequest):
    total = Order.objects.count()
    return render(request, "lookups/products_of_the_clerk.html", {"title": f"{total} orders"})


def run():
    request = RequestFactory().get("/")
    busiest = Employee.objects.annotate(made=Count("created_products")).order_by("-made")
    request.clerk = busiest.first()
    return orders(request)
