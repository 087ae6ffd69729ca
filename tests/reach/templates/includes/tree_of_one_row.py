from browser import get
from django.shortcuts import render
from shop.models import Employee


def team(request):
    employee = Employee.objects.get(manager=None)
    return render(request, "includes/node.html", {"employee": employee})


def run():
    return get(team)
