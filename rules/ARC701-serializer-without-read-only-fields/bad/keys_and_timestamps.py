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
    class Meta:  # ARC701 KeyedNoteSerializer
        model = Note
        fields = ["id", "text", "pinned"]


class OwnedNoteSerializer(serializers.ModelSerializer):
    class Meta:  # ARC701 leaves it to the model to protect what the server sets (id):
        model = Note
        fields = ["id", "text", "author"]  # ARC703 author


class TimestampedNoteSerializer(serializers.ModelSerializer):
    pinned = serializers.BooleanField(read_only=True)

    class Meta:  # ARC701 created_at
        model = Note
        fields = ("text", "pinned", "created_at", "updated_at")


class LinkedNoteSerializer(serializers.HyperlinkedModelSerializer):
    class Meta:  # ARC701 LinkedNoteSerializer
        model = Note
        fields = ["url", "text", "created_at"]
