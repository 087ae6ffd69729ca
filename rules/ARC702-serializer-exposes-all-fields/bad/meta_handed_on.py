"""The Meta of a base for others, which an heir takes over: it stands where it is written."""

from django.db import models
from rest_framework import serializers


class Store(models.Model):
    path = models.CharField(max_length=100)

    class Meta:
        abstract = True


class Bucket(Store):
    region = models.CharField(max_length=100)


class StoreSerializer(serializers.ModelSerializer):
    class Meta:
        model = Store
        fields = "__all__"  # ARC702 StoreSerializer


class BucketSerializer(StoreSerializer):
    class Meta(StoreSerializer.Meta):
        model = Bucket
