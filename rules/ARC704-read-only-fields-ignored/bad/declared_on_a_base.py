from django.db import models
from rest_framework import serializers


class Parcel(models.Model):
    code = models.CharField(max_length=20)
    weight = models.IntegerField(default=1)


class WeighedSerializer(serializers.Serializer):
    weight = serializers.IntegerField(min_value=1)


class ParcelSerializer(WeighedSerializer, serializers.ModelSerializer):
    class Meta:
        model = Parcel
        fields = ["code", "weight"]
        read_only_fields = ["weight"]  # ARC704 weight


class LabelSerializer(ParcelSerializer):
    """The Meta is ParcelSerializer's, and reported there."""
