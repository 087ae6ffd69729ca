"""Reported once, at the class that wrote the Meta."""

from django.db import models
from rest_framework import serializers


class Stage(models.Model):
    name = models.CharField(max_length=100)


class StageSerializer(serializers.ModelSerializer):
    class Meta:
        model = Stage
        fields = ["id", "name"]


class LoudStageSerializer(StageSerializer):
    def to_representation(self, instance):
        return {"name": instance.name.upper()}


class BareStageSerializer(StageSerializer):
    class Meta(StageSerializer.Meta):
        read_only_fields = ["id"]
