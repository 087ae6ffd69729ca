"""Inherited read_only_fields know nothing of what the heir adds."""

from django.db import models
from django.utils import timezone
from rest_framework import serializers


class Letter(models.Model):
    title = models.CharField(max_length=100)
    created = models.DateTimeField(default=timezone.now)
    updated = models.DateTimeField(auto_now=True)


class LetterSerializer(serializers.ModelSerializer):
    class Meta:
        model = Letter
        fields = ["id", "title"]
        read_only_fields = ["id"]


class DatedLetterSerializer(LetterSerializer):
    class Meta(LetterSerializer.Meta):  # ARC701 DatedLetterSerializer takes input and adds what the server sets (created)
        fields = [*LetterSerializer.Meta.fields, "created", "updated"]
