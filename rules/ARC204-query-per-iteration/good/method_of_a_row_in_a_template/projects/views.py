from django.shortcuts import get_object_or_404, render
from projects.models import Project


def overview(request):
    projects = Project.objects.prefetch_related("tasks")
    return render(request, "projects/overview.html", {"projects": projects})


def project(request, pk):
    found = get_object_or_404(Project, pk=pk)
    return render(request, "projects/project.html", {"project": found})
