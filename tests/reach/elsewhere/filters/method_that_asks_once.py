import django_filters
from django_filters.views import FilterView
from library import browser
from library.models import Copy, Loan


class CopyFilter(django_filters.FilterSet):
    lent = django_filters.BooleanFilter(method="filter_lent")

    class Meta:
        model = Copy
        fields = ["number"]

    def filter_lent(self, queryset, name, value):
        lent = Loan.objects.filter(copy__in=queryset).values("copy")
        return queryset.filter(pk__in=lent)


class CopyList(FilterView):
    filterset_class = CopyFilter
    template_name = "library/filter.html"


copies = CopyList.as_view()


def run():
    browser.view(lambda request: copies(with_query(request)))


def with_query(request):
    request.GET = {"lent": "true"}
    return request
