from library.asking import listed
from library.models import Author
from rest_framework import serializers, viewsets


class AuthorSerializer(serializers.ModelSerializer):
    class Meta:
        model = Author
        fields = ["id", "books"]


class AuthorViewSet(viewsets.ModelViewSet):
    queryset = Author.objects.select_related("country")
    serializer_class = AuthorSerializer


def run():
    listed(AuthorViewSet)
