from library.models import Genre
from rest_framework import serializers


class GenreSerializer(serializers.Serializer):
    name = serializers.CharField()


def run():
    data = [{"name": genre.name} for genre in Genre.objects.all()]
    serializer = GenreSerializer(data=data, many=True)
    serializer.is_valid(raise_exception=True)
    for entry in serializer.validated_data:
        print(Genre.objects.filter(name=entry["name"]).exists())
