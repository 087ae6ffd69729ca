"""What an heir adds beside inherited read_only_fields, and clients cannot or may set."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from rest_framework import serializers


class Letter(models.Model):
    title = models.CharField(max_length=100)
    body = models.TextField()
    created = models.DateTimeField(default=timezone.now)
    updated = models.DateTimeField(auto_now=True)


class LetterSerializer(serializers.ModelSerializer):
    class Meta:
        model = Letter
        fields = ["id", "title"]
        read_only_fields = ["id", "created"]


class NamedAheadSerializer(LetterSerializer):
    """The base's list holds it already."""

    class Meta(LetterSerializer.Meta):
        fields = ["id", "title", "created"]


class KeptByTheModelSerializer(LetterSerializer):
    class Meta(LetterSerializer.Meta):
        fields = ["id", "title", "updated"]


class ForTheClientSerializer(LetterSerializer):
    class Meta(LetterSerializer.Meta):
        fields = ["id", "title", "body"]


class OpenSerializer(serializers.ModelSerializer):
    """Its list is its own: whoever wrote it left the time of creation to clients."""

    class Meta:
        model = Letter
        fields = ["id", "title", "created"]
        read_only_fields = ["id"]


class OpenHeirSerializer(OpenSerializer):
    """The base exposes it as well."""

    class Meta(OpenSerializer.Meta):
        fields = ["id", "created"]


class NamedAgainSerializer(OpenSerializer):
    class Meta(OpenSerializer.Meta):
        fields = ["id", "body", "created"]
        read_only_fields = ["id"]


class FromElsewhereSerializer(serializers.ModelSerializer):
    class Meta:
        model = Letter
        fields = ["id", "title"]
        read_only_fields = settings.READ_ONLY_FIELDS


class FromElsewhereHeirSerializer(FromElsewhereSerializer):
    class Meta(FromElsewhereSerializer.Meta):
        fields = ["id", "created"]


class OneByOneSerializer(NamedAheadSerializer):
    class Meta(NamedAheadSerializer.Meta):
        fields = ["id", "title", "created"]
        extra_kwargs = {"created": {"read_only": True}}
