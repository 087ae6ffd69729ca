"""Names in read_only_fields are the serializer's, not paths or sources."""

from django.db import models
from rest_framework import serializers


class Depot(models.Model):
    name = models.CharField(max_length=100)


class Tram(models.Model):
    number = models.CharField(max_length=10)
    depot = models.ForeignKey(Depot, on_delete=models.PROTECT)


class TramSerializer(serializers.ModelSerializer):
    depot_name = serializers.CharField(source="depot.name", read_only=True)

    class Meta:
        model = Tram
        fields = ["number", "depot", "depot_name"]
        read_only_fields = ["depot.name"]  # ARC705 depot.name


class TramLineSerializer(serializers.ModelSerializer):
    class Meta:
        model = Tram
        fields = ["number", "depot"]
        read_only_fields = ["depot__name", "number"]  # ARC705 depot__name
