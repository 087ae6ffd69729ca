"""An inherited Meta is reported once, at the class that wrote it."""

from django.db import models
from rest_framework import serializers


class Room(models.Model):
    name = models.CharField(max_length=100)
    capacity = models.IntegerField(default=10)


class RoomSerializer(serializers.ModelSerializer):
    class Meta:
        model = Room
        fields = ["id", "name", "capacity"]
        read_only_fields = ["id"]


class RoomWithPlanSerializer(RoomSerializer):
    def to_representation(self, instance):
        return {**super().to_representation(instance), "plan": f"/plans/{instance.pk}.svg"}


class RoomNameSerializer(RoomSerializer):
    class Meta(RoomSerializer.Meta):
        fields = ["id", "name"]
        read_only_fields = ["id"]
