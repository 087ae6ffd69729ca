from django.db import models
from rest_framework import serializers


class Race(models.Model):
    title = models.CharField(max_length=100)
    status = models.CharField(max_length=10, default="open")


class RaceSerializer(serializers.ModelSerializer):
    status = "open"

    class Meta:
        model = Race
        fields = ["title", "status"]
        read_only_fields = ["status"]

    def title(self):
        return self.instance.title
