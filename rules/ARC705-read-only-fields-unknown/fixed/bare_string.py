"""DRF raises TypeError as soon as the fields are built."""

from django.db import models
from rest_framework import serializers


class Payment(models.Model):
    amount = models.IntegerField()
    paid_at = models.DateTimeField(auto_now_add=True)


class PaymentSerializer(serializers.ModelSerializer):
    class Meta:
        model = Payment
        fields = ["amount", "paid_at"]
        read_only_fields = ["paid_at"]


class RefundSerializer(serializers.ModelSerializer):
    class Meta:
        model = Payment
        fields = ["amount", "paid_at"]
        read_only_fields = ["paid_at"]
