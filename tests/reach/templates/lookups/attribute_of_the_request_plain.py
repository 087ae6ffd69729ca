from django.db.models import Count
from django.http import HttpRequest
from django.shortcuts import render
from django.test import RequestFactory
from shop.models import Employee, Order


class ClerksRequest(HttpRequest):
    clerk: Employee


def numbers(request: ClerksRequest):
    return render(request, "lookups/names_of_the_clerk.html", {"title": "Orders"})


def hidden(request: ClerksRequest):
    hiding = {"request": {"clerk": Employee(name="nobody")}, "order": Order.objects.first()}
    return render(request, "lookups/clerk_of_the_context.html", hiding)


def run():
    request = RequestFactory().get("/")
    busiest = Employee.objects.annotate(made=Count("created_products")).order_by("-made")
    request.clerk = busiest.first()
    return numbers(request), hidden(request)
