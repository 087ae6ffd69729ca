from django_filters import FilterSet
from tickets.models import Concert


class ConcertFilter(FilterSet):
    class Meta:
        model = Concert
        fields = ["title"]
