"""A default of timezone.now is no sign that only the server sets the field."""

from django.db import models
from django.utils import timezone
from rest_framework import serializers


class OutOfOffice(models.Model):
    text = models.TextField()
    begins = models.DateTimeField(default=timezone.now)
    ends = models.DateTimeField(null=True)


class OutOfOfficeSerializer(serializers.ModelSerializer):
    class Meta:
        model = OutOfOffice
        fields = ["text", "begins", "ends"]
