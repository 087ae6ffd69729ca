"""Here ARC702 speaks: naming the fields comes first."""

from django.db import models
from rest_framework import serializers


class Menu(models.Model):
    title = models.CharField(max_length=100)
    created_at = models.DateTimeField(auto_now_add=True)


class MenuSerializer(serializers.ModelSerializer):
    class Meta:
        model = Menu
        fields = "__all__"


class UndatedMenuSerializer(serializers.ModelSerializer):
    class Meta:
        model = Menu
        exclude = ["created_at"]
