from library.models import Genre
from rest_framework import serializers


class GenreSerializer(serializers.Serializer):
    name = serializers.CharField()
    other_name = serializers.CharField()
    others = serializers.ListField(required=False)


def run():
    serializer = GenreSerializer(data={"name": "Genre 0", "other_name": "Genre 1"})
    serializer.is_valid(raise_exception=True)
    for name in serializer.validated_data.values():
        print(Genre.objects.filter(name=name).exists())
