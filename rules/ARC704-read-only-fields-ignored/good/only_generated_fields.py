"""The fields listed are the ones ModelSerializer builds itself; the declared one is not listed."""

from django.db import models
from rest_framework import serializers


class Meter(models.Model):
    serial = models.CharField(max_length=20)
    reading = models.IntegerField(default=0)


class MeterSerializer(serializers.ModelSerializer):
    reading = serializers.IntegerField(min_value=0)

    class Meta:
        model = Meter
        fields = ["id", "serial", "reading"]
        read_only_fields = ["id", "serial"]
