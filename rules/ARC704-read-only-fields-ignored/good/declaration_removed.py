"""A subclass that sets a declared field to None gets the generated one back."""

from django.db import models
from rest_framework import serializers


class Alarm(models.Model):
    name = models.CharField(max_length=100)
    level = models.IntegerField(default=1)


class AlarmSerializer(serializers.ModelSerializer):
    level = serializers.IntegerField(min_value=1, max_value=5)

    class Meta:
        model = Alarm
        fields = ["name", "level"]
        read_only_fields = ["name"]


class FixedAlarmSerializer(AlarmSerializer):
    level = None

    class Meta(AlarmSerializer.Meta):
        read_only_fields = ["name", "level"]
