from library.models import Genre
from rest_framework import serializers


class GenresSerializer(serializers.Serializer):
    names = serializers.ListField(child=serializers.CharField())


def found(data):
    serializer = GenresSerializer(data=data)
    serializer.is_valid(raise_exception=True)
    return [Genre.objects.filter(name=name).exists() for name in serializer.validated_data["names"]]


def run():
    found({"names": [genre.name for genre in Genre.objects.all()]})
