from library.asking import listed
from library.models import Author
from rest_framework import serializers, viewsets


class AuthorSerializer(serializers.ModelSerializer):
    country = serializers.HyperlinkedRelatedField(
        view_name="country-detail", lookup_field="code", read_only=True
    )

    class Meta:
        model = Author
        fields = ["id", "country"]


class AuthorViewSet(viewsets.ModelViewSet):
    queryset = Author.objects.select_related("country")
    serializer_class = AuthorSerializer


def run():
    listed(AuthorViewSet)
