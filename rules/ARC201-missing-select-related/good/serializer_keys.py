from django.db import models
from rest_framework import serializers, viewsets


class Team(models.Model):
    name = models.CharField(max_length=50)


class Match(models.Model):
    home = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="home_matches")
    away = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="away_matches")
    note = models.ForeignKey("Note", on_delete=models.SET_NULL, null=True)


class Note(models.Model):
    text = models.TextField()


class MatchSerializer(serializers.HyperlinkedModelSerializer):
    """Keys, and links made of keys, are columns of the match; what is write-only is not shown."""

    away = serializers.PrimaryKeyRelatedField(read_only=True)
    note = serializers.SlugRelatedField(
        slug_field="text", queryset=Note.objects.all(), write_only=True
    )

    class Meta:
        model = Match
        fields = ["url", "home", "away", "note"]
        read_only_fields = ["home"]


class MatchViewSet(viewsets.ModelViewSet):
    queryset = Match.objects.all()
    serializer_class = MatchSerializer
