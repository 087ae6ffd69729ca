"""What the server sets says so itself: repeating it in read_only_fields would change nothing."""

from django.conf import settings
from django.db import models
from rest_framework import serializers


class Review(models.Model):
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    text = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)


class ConfiguredReviewSerializer(serializers.ModelSerializer):
    class Meta:
        model = Review
        fields = ["id", "text", "created_at"]
        extra_kwargs = {"id": {"read_only": True}, "created_at": {"read_only": True}}


class HiddenAuthorSerializer(serializers.ModelSerializer):
    author = serializers.HiddenField(default=serializers.CurrentUserDefault())

    class Meta:
        model = Review
        fields = ["text", "author"]


class NamedAuthorSerializer(serializers.ModelSerializer):
    author = serializers.StringRelatedField()
    id = serializers.ReadOnlyField()

    class Meta:
        model = Review
        fields = ["id", "text", "author"]
