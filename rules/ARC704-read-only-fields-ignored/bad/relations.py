from django.db import models
from rest_framework import serializers


class Genre(models.Model):
    name = models.CharField(max_length=50)


class Film(models.Model):
    title = models.CharField(max_length=100)
    genre = models.ForeignKey(Genre, on_delete=models.PROTECT)
    tags = models.ManyToManyField(Genre, related_name="tagged")


class GenreSerializer(serializers.ModelSerializer):
    class Meta:
        model = Genre
        fields = ["name"]


class FilmSerializer(serializers.ModelSerializer):
    genre = GenreSerializer()

    class Meta:
        model = Film
        fields = ["title", "genre"]
        read_only_fields = ["genre"]  # ARC704 genre


class FilmKeySerializer(serializers.ModelSerializer):
    genre = serializers.PrimaryKeyRelatedField(queryset=Genre.objects.all())
    tags = serializers.SlugRelatedField(slug_field="name", queryset=Genre.objects.all(), many=True)

    class Meta:
        model = Film
        fields = ["title", "genre", "tags"]
        read_only_fields = [  # ARC704 tags
            "genre",
            "tags",
        ]


class FilmTagsSerializer(serializers.ModelSerializer):
    """many=True wraps the field, and the wrapper is not read-only."""

    tags = serializers.StringRelatedField(many=True)

    class Meta:
        model = Film
        fields = ["title", "tags"]
        read_only_fields = ["tags"]  # ARC704 tags
