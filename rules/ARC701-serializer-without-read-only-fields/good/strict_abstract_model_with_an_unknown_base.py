# options: --arc-strict
"""The base of the model is not installed; that the model is abstract, it says itself."""

from nowhere.models import Stamped

from django.db import models
from rest_framework import serializers


class Delivery(Stamped):
    address = models.CharField(max_length=100)

    class Meta:
        abstract = True


class DeliverySerializer(serializers.ModelSerializer):
    class Meta:
        model = Delivery
        fields = ["address"]
