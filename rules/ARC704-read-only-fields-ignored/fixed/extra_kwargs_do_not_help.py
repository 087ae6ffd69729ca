from django.db import models
from rest_framework import serializers


class Coupon(models.Model):
    code = models.CharField(max_length=20)
    used = models.BooleanField(default=False)


class CouponSerializer(serializers.ModelSerializer):
    """extra_kwargs is ignored for a declared field as well."""

    used = serializers.BooleanField(default=False, read_only=True)

    class Meta:
        model = Coupon
        fields = ["code", "used"]
        read_only_fields = ["used"]
        extra_kwargs = {"used": {"read_only": True}}
