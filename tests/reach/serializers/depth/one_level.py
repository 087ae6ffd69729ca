from library.asking import listed
from library.models import Author
from rest_framework import serializers, viewsets


class AuthorSerializer(serializers.ModelSerializer):
    class Meta:
        model = Author
        fields = ["id", "country"]
        depth = 1


class AuthorViewSet(viewsets.ModelViewSet):
    queryset = Author.objects.all()
    serializer_class = AuthorSerializer


def run():
    listed(AuthorViewSet)
