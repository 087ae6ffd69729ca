"""DRF makes nothing of a Meta with an abstract model; its heirs name their own."""

from django.db import models
from rest_framework import serializers


class Label(models.Model):
    text = models.CharField(max_length=100)

    class Meta:
        abstract = True


class Topic(Label):
    pass


class LabelSerializer(serializers.ModelSerializer):
    class Meta:
        model = Label
        fields = ["id", "text"]


class TopicSerializer(LabelSerializer):
    class Meta:
        model = Topic
        fields = LabelSerializer.Meta.fields
        read_only_fields = ["id"]
