from django.db import models
from rest_framework import serializers


class Campaign(models.Model):
    name = models.CharField(max_length=100)
    budget = models.IntegerField()


class CampaignSerializer(serializers.HyperlinkedModelSerializer):
    """What the link to each campaign is called is for settings to say, so no fix writes it."""

    class Meta:
        model = Campaign
        fields = "__all__"  # ARC702 CampaignSerializer
