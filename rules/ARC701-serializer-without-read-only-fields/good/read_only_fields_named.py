from django.conf import settings
from django.db import models
from rest_framework import serializers


class Note(models.Model):
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    text = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)


class NoteSerializer(serializers.ModelSerializer):
    class Meta:
        model = Note
        fields = ["id", "author", "text", "created_at"]
        read_only_fields = ["id", "author", "created_at"]


class ShortNoteSerializer(NoteSerializer):
    class Meta(NoteSerializer.Meta):
        fields = ["id", "text"]


class ExtendedNoteSerializer(NoteSerializer):
    class Meta:
        model = Note
        fields = ("id", "author", "text")
        read_only_fields = NoteSerializer.Meta.read_only_fields


SERVER_SET = ("id", "created_at")


class DatedNoteSerializer(serializers.ModelSerializer):
    class Meta:
        model = Note
        fields = (*SERVER_SET, "text")
        read_only_fields = SERVER_SET
