from django.conf import settings
from django.db import models
from rest_framework import serializers


class Note(models.Model):
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    text = models.TextField()
    pinned = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)


class KeyedNoteSerializer(serializers.ModelSerializer):
    class Meta:
        model = Note
        fields = ["id", "text", "pinned"]
        read_only_fields = ["id"]


class OwnedNoteSerializer(serializers.ModelSerializer):
    class Meta:
        model = Note
        fields = ["id", "text", "author"]
        read_only_fields = ["id"]


class TimestampedNoteSerializer(serializers.ModelSerializer):
    pinned = serializers.BooleanField(read_only=True)

    class Meta:
        model = Note
        fields = ("text", "pinned", "created_at", "updated_at")
        read_only_fields = ("created_at", "updated_at")


class LinkedNoteSerializer(serializers.HyperlinkedModelSerializer):
    class Meta:
        model = Note
        fields = ["url", "text", "created_at"]
        read_only_fields = ["created_at"]
