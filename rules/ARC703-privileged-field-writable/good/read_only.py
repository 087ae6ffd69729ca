from django.conf import settings
from django.contrib.auth.models import AbstractUser, Group
from django.db import models
from rest_framework import serializers


class Member(AbstractUser):
    city = models.CharField(max_length=100, blank=True)


class Note(models.Model):
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL, editable=False, on_delete=models.CASCADE, related_name="edited"
    )
    readers = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="read")
    text = models.TextField()


class Team(models.Model):
    groups = models.ManyToManyField(Group, through="Membership")


class Membership(models.Model):
    team = models.ForeignKey(Team, on_delete=models.CASCADE)
    group = models.ForeignKey(Group, on_delete=models.CASCADE)


class ListedSerializer(serializers.ModelSerializer):
    class Meta:
        model = Member
        fields = ["id", "city", "is_staff", "groups"]
        read_only_fields = ["id", "is_staff", "groups"]


class DeclaredSerializer(serializers.ModelSerializer):
    author = serializers.StringRelatedField()
    writer = serializers.ReadOnlyField(source="author.username")
    first_reader = serializers.PrimaryKeyRelatedField(source="author", read_only=True)

    class Meta:
        model = Note
        fields = ["author", "writer", "first_reader", "text"]


class ConfiguredSerializer(serializers.ModelSerializer):
    class Meta:
        model = Note
        fields = ["author", "text"]
        extra_kwargs = {"author": {"read_only": True}}


class HiddenSerializer(serializers.ModelSerializer):
    """What is hidden is set from the request."""

    author = serializers.HiddenField(default=serializers.CurrentUserDefault())

    class Meta:
        model = Note
        fields = ["author", "text"]


class ByItselfSerializer(serializers.ModelSerializer):
    """Neither the uneditable key nor a relation with its own through model takes input."""

    class Meta:
        model = Note
        fields = ["editor", "text"]


class TeamSerializer(serializers.ModelSerializer):
    class Meta:
        model = Team
        fields = ["groups"]


class DeepSerializer(serializers.ModelSerializer):
    """Below ``depth``, every relation is nested, and read-only."""

    class Meta:
        model = Note
        fields = ["author", "text"]
        depth = 1


class ReadersSerializer(serializers.ModelSerializer):
    """Many users that may read are no owner."""

    class Meta:
        model = Note
        fields = ["readers", "text"]


class TypedSerializer(serializers.ModelSerializer):
    """Django refuses a name where a row belongs."""

    author = serializers.CharField(default=serializers.CurrentUserDefault())

    class Meta:
        model = Note
        fields = ["author", "text"]
