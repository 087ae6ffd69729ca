from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from rest_framework import serializers


class Member(AbstractUser):
    city = models.CharField(max_length=100, blank=True)


class Note(models.Model):
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    text = models.TextField()


class StaffSerializer(serializers.ModelSerializer):
    class Meta:
        model = Member
        fields = ["username", "city", "is_staff"]  # ARC703 is_staff


class NoteSerializer(serializers.ModelSerializer):
    class Meta:
        model = Note
        fields = ["text", "author"]  # ARC703 author
