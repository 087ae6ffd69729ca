"""DRF makes automatic keys read-only by itself; these two it does not."""

import uuid

from django.db import models
from django.utils import timezone
from rest_framework import serializers


class Ticket(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    subject = models.CharField(max_length=200)
    created_at = models.DateTimeField(default=timezone.now)


class TicketSerializer(serializers.ModelSerializer):
    class Meta:  # ARC701 TicketSerializer
        model = Ticket
        fields = ["id", "subject"]


class DatedTicketSerializer(serializers.ModelSerializer):
    class Meta:  # ARC701 created_at
        model = Ticket
        fields = ["subject", "created_at"]
