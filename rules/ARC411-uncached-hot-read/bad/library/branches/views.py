from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe
from django.views.generic import ListView
from rest_framework import viewsets
from rest_framework.decorators import api_view
from rest_framework.response import Response

from .models import Branch, Genre, Holiday
from .serializers import BranchSerializer, GenreSerializer
from .services import lend


class BranchList(ListView):  # ARC411 BranchList reads the same Branch rows
    paginate_by = 20

    def get_queryset(self):
        found = Branch.objects.filter(is_open=True).prefetch_related("hours")
        if self.request.GET.get("city"):
            found = found.filter(city__name=self.request.GET["city"])
        return found


class BranchViewSet(viewsets.ReadOnlyModelViewSet):  # ARC411 only the admin writes them
    queryset = Branch.objects.all()
    serializer_class = BranchSerializer


@require_safe
def holidays(request):  # ARC411 only a command writes them
    found = Holiday.objects.order_by("day")
    return render(request, "branches/holidays.html", {"holidays": found})


@api_view()
def genres(request):  # ARC411 only a fixture writes them
    found = Genre.objects.order_by("name")
    return Response(GenreSerializer(found, many=True).data)


def lend_book(request, pk):
    branch = get_object_or_404(Branch, pk=pk)
    lend(branch, request.POST["reader"])
    return HttpResponse()
