from django.shortcuts import render
from django.utils.cache import patch_response_headers
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.decorators.cache import cache_page
from django.views.decorators.http import last_modified
from django.views.generic import ListView
from rest_framework import viewsets

from .models import Branch
from .selectors import all_branches, open_branches
from .serializers import BranchSerializer


@method_decorator(cache_page(60), name="dispatch")
class DecoratedBranches(ListView):
    model = Branch


class RoutedBranches(ListView):
    model = Branch


class BranchViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Branch.objects.all()
    serializer_class = BranchSerializer

    @method_decorator(cache_page(60))
    def list(self, request, *args, **kwargs):
        return super().list(request, *args, **kwargs)


@last_modified(lambda request: None)
def changed(request):
    return render(request, "branches/branch_list.html", {"object_list": Branch.objects.all()})


class ForProxies(ListView):
    model = Branch

    def render_to_response(self, context, **kwargs):
        response = super().render_to_response(context, **kwargs)
        patch_response_headers(response, 60)
        return response


def kept_rows(request):
    rows = Branch.objects.none() if request.GET.get("none") else open_branches()
    return render(request, "branches/branch_list.html", {"object_list": rows})


def memo(request):
    others = Branch.objects.exclude(pk__in=[each.pk for each in all_branches()])
    return render(request, "branches/branch_list.html", {"object_list": others})


class KeptPart(ListView):
    model = Branch
    template_name = "branches/part.html"


class KeptFrame(ListView):
    model = Branch
    template_name = "branches/framed.html"


class KeptList(ListView):
    template_name = "branches/branch_list.html"

    @cached_property
    def branches(self):
        return Branch.objects.filter(is_open=True)

    def get_queryset(self):
        return self.branches
