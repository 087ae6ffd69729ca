import django_filters
from django_filters.views import FilterView
from library import browser
from library.models import Copy


class CopyFilter(django_filters.FilterSet):
    class Meta:
        model = Copy
        fields = ["number", "shelf"]


class CopyList(FilterView):
    filterset_class = CopyFilter
    template_name = "library/filter.html"


copies = CopyList.as_view()


def run():
    browser.view(copies)
