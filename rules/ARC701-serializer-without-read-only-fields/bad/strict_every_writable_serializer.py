# options: --arc-strict
from django.db import models
from rest_framework import serializers


class Feedback(models.Model):
    subject = models.CharField(max_length=100)
    text = models.TextField()
    score = models.IntegerField(default=0)


class FeedbackSerializer(serializers.ModelSerializer):
    class Meta:  # ARC701 FeedbackSerializer
        model = Feedback
        fields = ["subject", "text"]


class ScoredFeedbackSerializer(serializers.ModelSerializer):
    class Meta:  # ARC701 ScoredFeedbackSerializer
        model = Feedback
        fields = ["subject", "text", "score"]
        extra_kwargs = {"score": {"read_only": True}}
