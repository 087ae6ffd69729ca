import django_filters
from django_filters.views import FilterView
from library import browser
from library.models import Copy, Shelf


class CopyFilter(django_filters.FilterSet):
    shelf = django_filters.ModelChoiceFilter(queryset=Shelf.objects.all())

    class Meta:
        model = Copy
        fields = ["number"]


class CopyList(FilterView):
    filterset_class = CopyFilter
    template_name = "library/filter.html"


copies = CopyList.as_view()


def run():
    browser.view(copies)
