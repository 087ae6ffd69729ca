from django.db import models
from rest_framework import serializers


class Shipment(models.Model):
    reference = models.CharField(max_length=20)
    sent_at = models.DateTimeField(auto_now_add=True)


class ShipmentSerializer(serializers.ModelSerializer):
    class Meta:  # ARC701 ShipmentSerializer
        model = Shipment
        fields = [field.name for field in Shipment._meta.concrete_fields]
