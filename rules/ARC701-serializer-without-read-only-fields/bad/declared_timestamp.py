"""DRF ignores read_only_fields for declared fields: the declaration has to say so."""

from django.db import models
from rest_framework import serializers


class Visit(models.Model):
    place = models.CharField(max_length=100)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)


class VisitSerializer(serializers.ModelSerializer):
    created_at = serializers.DateTimeField(format="%Y-%m-%d")

    class Meta:  # ARC701 (created_at): write read_only=True in the declaration of created_at
        model = Visit
        fields = ["place", "created_at"]


class FullVisitSerializer(serializers.ModelSerializer):
    created_at = serializers.DateTimeField(format="%Y-%m-%d")

    class Meta:  # ARC701 declaration of created_at, name the rest in read_only_fields
        model = Visit
        fields = ["place", "created_at", "updated_at"]
