from django.db import models
from rest_framework import serializers


class Ship(models.Model):
    name = models.CharField(max_length=100)
    tonnage = models.IntegerField(default=0)


class ShipSerializer(serializers.ModelSerializer):
    class Meta:
        model = Ship
        fields = ["id", "name", "tonnage"]
        read_only_fields = ["id"]


class WeighedShipSerializer(ShipSerializer):
    class Meta(ShipSerializer.Meta):
        read_only_fields = [*ShipSerializer.Meta.read_only_fields, "tonnage"]


class CrewedShipSerializer(ShipSerializer):
    crew_size = serializers.IntegerField(read_only=True)

    class Meta(ShipSerializer.Meta):
        fields = ShipSerializer.Meta.fields + ["crew_size"]
        read_only_fields = ShipSerializer.Meta.read_only_fields + ["crew_size"]
