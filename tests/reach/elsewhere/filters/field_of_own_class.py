import django_filters
from django_filters.fields import ModelChoiceField
from django_filters.views import FilterView
from library import browser
from library.models import Copy, Shelf


class ShelfField(ModelChoiceField):
    def label_from_instance(self, shelf):
        return str(shelf.number)


class ShelfFilter(django_filters.ModelChoiceFilter):
    field_class = ShelfField


class CopyFilter(django_filters.FilterSet):
    shelf = ShelfFilter(queryset=Shelf.objects.all())


class CopyList(FilterView):
    model = Copy
    filterset_class = CopyFilter
    template_name = "library/filter.html"


copies = CopyList.as_view()


def run():
    browser.view(copies)
