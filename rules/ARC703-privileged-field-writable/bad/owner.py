from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from rest_framework import serializers


class Note(models.Model):
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    text = models.TextField()


class NoteSerializer(serializers.ModelSerializer):
    class Meta:
        model = Note
        fields = ["id", "author", "text"]  # ARC703 author
        read_only_fields = ["id"]


class DeclaredNoteSerializer(serializers.ModelSerializer):
    writer = serializers.PrimaryKeyRelatedField(  # ARC703 writer
        source="author", queryset=get_user_model().objects.all()
    )

    class Meta:
        model = Note
        fields = ["id", "writer", "text"]
        read_only_fields = ["id", "writer"]


class CheckingTextSerializer(serializers.ModelSerializer):
    class Meta:
        model = Note
        fields = ["id", "author", "text"]  # ARC703 author
        read_only_fields = ["id"]

    def validate_text(self, text):
        return text.strip()

    def validate(self, attrs):
        if not attrs["text"]:
            raise serializers.ValidationError("a note needs a text")
        return attrs
