from django.shortcuts import render
from projects.models import Project


def overview(request):
    projects = Project.objects.order_by("name")
    return render(request, "projects/overview.html", {"projects": projects})  # ARC204 Task is queried once per iteration by count() in projects/templates/projects/overview.html:1
