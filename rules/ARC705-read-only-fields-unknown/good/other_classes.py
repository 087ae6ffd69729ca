"""read_only_fields outside a ModelSerializer's Meta means nothing to DRF."""

from django import forms
from django.db import models
from rest_framework import serializers


class Song(models.Model):
    title = models.CharField(max_length=100)


class SongForm(forms.ModelForm):
    class Meta:
        model = Song
        fields = ["title"]
        read_only_fields = ["lyrics"]


class LyricsSerializer(serializers.Serializer):
    text = serializers.CharField()

    class Meta:
        read_only_fields = "text"
