from browser import get
from django.shortcuts import render
from shop.models import Employee


def team(request):
    levels = "reports__reports__reports"
    employee = Employee.objects.prefetch_related(levels).get(manager=None)
    return render(request, "includes/node.html", {"employee": employee})


def run():
    return get(team)
