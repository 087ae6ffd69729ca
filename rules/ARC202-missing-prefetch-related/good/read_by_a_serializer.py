from django.db import models
from django.db.models import Prefetch
from rest_framework import serializers, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response


class Genre(models.Model):
    name = models.CharField(max_length=50)


class Film(models.Model):
    title = models.CharField(max_length=50)
    genres = models.ManyToManyField(Genre)


class Showing(models.Model):
    film = models.ForeignKey(Film, on_delete=models.CASCADE, related_name="showings")
    at = models.DateTimeField()
    cancelled = models.BooleanField(default=False)


class ShowingSerializer(serializers.ModelSerializer):
    film_title = serializers.CharField(source="film.title", read_only=True)

    class Meta:
        model = Showing
        fields = ["at", "film", "film_title"]
        read_only_fields = ["at", "film"]


class FilmSerializer(serializers.ModelSerializer):
    showings = ShowingSerializer(source="next_showings", many=True, read_only=True)

    class Meta:
        model = Film
        fields = ["title", "genres", "showings"]
        read_only_fields = ["title", "genres"]


class FilmViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Film.objects.prefetch_related(
        "genres",
        Prefetch(
            "showings",
            queryset=Showing.objects.filter(cancelled=False).select_related("film"),
            to_attr="next_showings",
        ),
    )
    serializer_class = FilmSerializer

    @action(detail=True, serializer_class=ShowingSerializer)
    def showings(self, request, pk=None):
        """The showings of one film are one query."""
        showings = self.get_object().showings.select_related("film")
        return Response(self.get_serializer(showings, many=True).data)
