from browser import get
from django.shortcuts import render
from shop.models import Employee


def team(request):
    employees = Employee.objects.filter(manager=None).prefetch_related("reports")
    return render(request, "includes/whole_tree.html", {"employees": employees})


def run():
    return get(team)
