"""What the message advises follows what the declaration bears, and what code reads of input."""

from django.db import models
from rest_framework import serializers, viewsets


class Genre(models.Model):
    name = models.CharField(max_length=50)


class Film(models.Model):
    title = models.CharField(max_length=100)
    genre = models.ForeignKey(Genre, on_delete=models.PROTECT)


class Prize(models.Model):
    film = models.ForeignKey(Film, on_delete=models.CASCADE, related_name="prizes")
    year = models.IntegerField()


class G(serializers.ModelSerializer):
    """A short name is looked for as a long one is."""

    id = serializers.IntegerField()

    class Meta:
        model = Genre
        fields = ["id", "name"]
        read_only_fields = ["id"]  # ARC704 G takes id from clients: leave it out of the list, for code


class PrizeSerializer(serializers.ModelSerializer):
    year = serializers.IntegerField(min_value=1900)

    class Meta:
        model = Prize
        fields = ["id", "year"]
        read_only_fields = ["year"]  # ARC704 leave it out of the list, or write read_only=True in


class FilmSerializer(serializers.ModelSerializer):
    genre = G()
    prizes = PrizeSerializer(many=True)

    class Meta:
        model = Film
        fields = ["title", "genre", "prizes"]

    def create(self, validated_data):
        genre = validated_data.pop("genre")
        prizes = validated_data.pop("prizes")
        film = Film.objects.create(genre_id=genre["id"], **validated_data)
        Prize.objects.bulk_create(Prize(film=film, **prize) for prize in prizes)
        return film


class MovedSerializer(serializers.ModelSerializer):
    genre = serializers.PrimaryKeyRelatedField(queryset=Genre.objects.all())

    class Meta:
        model = Film
        fields = ["title", "genre"]
        read_only_fields = ["genre"]  # ARC704 clients: write read_only=True instead of queryset in


class TitleSerializer(serializers.ModelSerializer):
    """``required=False`` may stay; the output's own key is no input; another's input is not read."""

    title = serializers.CharField(required=False)

    class Meta:
        model = Film
        fields = ["id", "title"]
        read_only_fields = ["title"]  # ARC704 clients: write read_only=True in the declaration, or

    def to_representation(self, instance):
        shown = super().to_representation(instance)
        shown["title"] = shown["title"].upper()
        return shown


class YearSerializer(serializers.ModelSerializer):
    title = serializers.CharField()

    class Meta:
        model = Film
        fields = ["title"]

    def create(self, validated_data):
        return Film.objects.create(title=validated_data["title"], genre_id=1)


class KeptSerializer(serializers.ModelSerializer):
    title = serializers.CharField()
    genre = serializers.PrimaryKeyRelatedField(queryset=Genre.objects.all())

    class Meta:
        model = Film
        fields = ["title", "genre"]
        read_only_fields = ["title", "genre"]  # ARC704 leave title out of the list, for code reads

    def update(self, instance, validated_data):
        instance.title = validated_data.get("title", instance.title)
        instance.save()
        return instance


class ViewedSerializer(serializers.ModelSerializer):
    name = serializers.CharField()

    class Meta:
        model = Genre
        fields = ["name"]
        read_only_fields = ["name"]  # ARC704 leave it out of the list, for code reads it


class GenreViewSet(viewsets.ModelViewSet):
    queryset = Genre.objects.all()
    serializer_class = ViewedSerializer

    def perform_create(self, serializer):
        serializer.save(slug=serializer.validated_data["name"].lower())


class part_serializer(serializers.ModelSerializer):
    """Nested read-only under a small name: for output alone."""

    year = serializers.IntegerField()

    class Meta:
        model = Prize
        fields = ["year"]
        read_only_fields = ["year"]


class ShelfSerializer(serializers.ModelSerializer):
    prizes = part_serializer(many=True, read_only=True)

    class Meta:
        model = Film
        fields = ["title", "prizes"]
