"""A model field that is not in fields: strict only, since a shared list is a common style."""

from django.db import models
from rest_framework import serializers

SERVER_SET = ["id", "created_at", "updated_at"]


class Poll(models.Model):
    question = models.CharField(max_length=200)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)


class PollSerializer(serializers.ModelSerializer):
    class Meta:
        model = Poll
        fields = ["id", "question"]
        read_only_fields = SERVER_SET


class UndatedPollSerializer(serializers.ModelSerializer):
    class Meta:
        model = Poll
        exclude = ["created_at"]
        read_only_fields = ["created_at"]
