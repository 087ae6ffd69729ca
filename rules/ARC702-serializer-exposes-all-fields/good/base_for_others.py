"""DRF makes nothing of an abstract model, and each heir writes a Meta of its own."""

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
        fields = "__all__"


class BucketSerializer(StoreSerializer):
    class Meta:
        model = Bucket
        fields = ["path", "region"]
