from django.db import models
from rest_framework import serializers


class Visit(models.Model):
    visitor = models.CharField(max_length=100)
    state = models.CharField(max_length=10, default="planned")
    created_at = models.DateTimeField(auto_now_add=True)


class VisitSerializer(serializers.ModelSerializer):
    state = serializers.CharField(read_only=True)

    class Meta:
        model = Visit
        fields = ["id", "visitor", "state", "created_at"]
        read_only_fields = ["id", "state", "created_at"]
