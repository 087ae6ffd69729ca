from library.asking import listed
from library.models import Author
from rest_framework import serializers, viewsets


class AuthorSerializer(serializers.HyperlinkedModelSerializer):
    class Meta:
        model = Author
        fields = ["url", "country"]
        extra_kwargs = {"country": {"lookup_field": "code"}}


class AuthorViewSet(viewsets.ModelViewSet):
    queryset = Author.objects.all()
    serializer_class = AuthorSerializer


def run():
    listed(AuthorViewSet)
