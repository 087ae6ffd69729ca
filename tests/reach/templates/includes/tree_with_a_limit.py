from browser import get
from django.shortcuts import render
from shop.models import Employee


def team(request):
    employee = Employee.objects.get(manager=None)
    return render(request, "includes/levels.html", {"employee": employee, "limit": ":1"})


def run():
    return get(team)
