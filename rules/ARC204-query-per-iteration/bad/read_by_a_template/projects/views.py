from django.shortcuts import render
from projects.models import Project


def counts(request):
    projects = Project.objects.order_by("name")
    return render(request, "projects/counts.html", {"projects": projects})  # ARC204 :1: annotate Count("tasks", filter=…, distinct=True) in the query that fetches the Project rows


def all_open(request):
    projects = Project.objects.order_by("name")
    return render(request, "projects/open.html", {"projects": projects})  # ARC204 prefetch_related("tasks"), and let Project.open_tasks choose in Python


def newest(request):
    projects = Project.objects.order_by("name")
    return render(request, "projects/newest.html", {"projects": projects})  # ARC204 Prefetch("tasks", queryset=…[:5], to_attr="newest_tasks")


def first_ones(request):
    projects = Project.objects.order_by("name")
    return render(request, "projects/first.html", {"projects": projects})  # ARC204 Prefetch("tasks", queryset=…[:1], to_attr=…)


def latest_ones(request):
    projects = Project.objects.order_by("name")
    return render(request, "projects/last.html", {"projects": projects})  # ARC204 Prefetch("tasks", queryset=….order_by(…)[:1], to_attr=…)
