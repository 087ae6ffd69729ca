from library.models import Genre
from rest_framework import serializers


class GenresSerializer(serializers.Serializer):
    names = serializers.ListField(child=serializers.CharField())

    def validate(self, attrs):
        attrs["names"] = attrs["names"][:2]
        return attrs


def run():
    serializer = GenresSerializer(data={"names": [genre.name for genre in Genre.objects.all()]})
    serializer.is_valid(raise_exception=True)
    for name in serializer.validated_data["names"]:
        print(Genre.objects.filter(name=name).exists())
