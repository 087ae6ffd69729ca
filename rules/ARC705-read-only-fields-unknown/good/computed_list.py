from django.db import models
from rest_framework import serializers


class Metric(models.Model):
    name = models.CharField(max_length=100)
    value = models.FloatField(default=0)


class MetricSerializer(serializers.ModelSerializer):
    class Meta:
        model = Metric
        fields = ["id", "name", "value"]
        read_only_fields = [name for name in fields if name != "name"]
