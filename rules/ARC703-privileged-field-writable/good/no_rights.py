"""Names alone tell nothing."""

from django.conf import settings
from django.db import models
from rest_framework import serializers


class Profile(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    groups = models.JSONField(default=list)
    author = models.CharField(max_length=100)

    @property
    def is_staff(self):
        return self.user.is_staff


class ProfileSerializer(serializers.ModelSerializer):
    """``is_staff`` is a property, which DRF makes read-only; ``groups`` are no Django groups."""

    class Meta:
        model = Profile
        fields = ["is_staff", "groups", "author"]


class AllSerializer(serializers.ModelSerializer):
    """ARC702 speaks here."""

    class Meta:
        model = Profile
        fields = "__all__"


class LoginSerializer(serializers.Serializer):
    """What becomes of its values is not known."""

    username = serializers.CharField()
    is_staff = serializers.BooleanField()


class BaseProfileSerializer(serializers.ModelSerializer):
    """Which model is meant, and what becomes of ``user``, its heirs say."""

    class Meta:
        fields = ["user"]
