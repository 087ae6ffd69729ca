# options: --arc-strict
from django.db import models
from rest_framework import serializers


class Vote(models.Model):
    choice = models.CharField(max_length=10)
    cast_at = models.DateTimeField(auto_now_add=True)


class VoteSerializer(serializers.ModelSerializer):
    class Meta:
        model = Vote
        fields = ["id", "choice", "cast_at"]
        read_only_fields = ["id", "cast_at"]


class VoteResultSerializer(serializers.ModelSerializer):
    choice = serializers.CharField(read_only=True)

    class Meta:
        model = Vote
        fields = ["choice", "cast_at"]
        extra_kwargs = {"cast_at": {"read_only": True}}
