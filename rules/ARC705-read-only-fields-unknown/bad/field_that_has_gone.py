from django.db import models
from rest_framework import serializers


class Lease(models.Model):
    title = models.CharField(max_length=100)
    paid = models.BooleanField(default=False)


class LeaseSerializer(serializers.ModelSerializer):
    class Meta:
        model = Lease
        fields = ("id", "title", "paid")
        read_only_fields = (  # ARC705 signed_by
            "id",
            "signed_by",  # until 2019
        )


class ShortLeaseSerializer(serializers.ModelSerializer):
    class Meta:
        model = Lease
        fields = ["id", "title"]
        read_only_fields = ["broker", "id"]  # ARC705 broker
