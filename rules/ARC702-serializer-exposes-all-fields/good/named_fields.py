from django.db import models
from rest_framework import serializers


class Lamp(models.Model):
    name = models.CharField(max_length=100)
    lit = models.BooleanField(default=False)


class LampSerializer(serializers.ModelSerializer):
    class Meta:
        model = Lamp
        fields = ["id", "name", "lit"]
        read_only_fields = ["id"]


class LampNameSerializer(LampSerializer):
    class Meta(LampSerializer.Meta):
        fields = ("name",)
