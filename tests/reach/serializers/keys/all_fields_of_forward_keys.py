from library.asking import listed
from library.models import Author
from rest_framework import serializers, viewsets


class AuthorSerializer(serializers.ModelSerializer):
    """The reverse ``books`` are not among all fields."""

    class Meta:
        model = Author
        fields = "__all__"


class AuthorViewSet(viewsets.ModelViewSet):
    queryset = Author.objects.all()
    serializer_class = AuthorSerializer


def run():
    listed(AuthorViewSet)
