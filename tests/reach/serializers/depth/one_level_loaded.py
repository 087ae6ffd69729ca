from library.asking import listed
from library.models import Cover
from rest_framework import serializers, viewsets


class CoverSerializer(serializers.ModelSerializer):
    """The book's own relations are keys, but its genres are many and its origin is a slug."""

    class Meta:
        model = Cover
        fields = ["id", "book"]
        depth = 1


class CoverViewSet(viewsets.ModelViewSet):
    queryset = Cover.objects.select_related("book__origin").prefetch_related("book__genres")
    serializer_class = CoverSerializer


def run():
    listed(CoverViewSet)
