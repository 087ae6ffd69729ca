import django_filters
from django.shortcuts import render
from library import browser
from library.models import Copy, Shelf


class CopyFilter(django_filters.FilterSet):
    shelf = django_filters.ModelChoiceFilter(queryset=Shelf.objects.select_related("keeper"))

    class Meta:
        model = Copy
        fields = ["number"]


def copies(request):
    return render(
        request,
        "library/filter.html",
        {"filter": CopyFilter(request.GET, queryset=Copy.objects.all())},
    )


def run():
    browser.view(copies)
