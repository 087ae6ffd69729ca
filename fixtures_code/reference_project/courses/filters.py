"""What the catalogue can be narrowed down by."""

from django_filters import rest_framework as filters

from courses.models import Course


class CatalogueFilter(filters.FilterSet):
    category = filters.CharFilter(field_name="category__slug")
    tag = filters.CharFilter(field_name="tags__name")
    title = filters.CharFilter(lookup_expr="icontains")
    max_price = filters.NumberFilter(field_name="price", lookup_expr="lte")

    class Meta:
        model = Course
        fields = ["category", "tag", "title", "max_price"]
