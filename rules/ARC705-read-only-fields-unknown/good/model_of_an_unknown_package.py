"""The base stands in a package that is not installed here: its fields are unknown."""

from acme_audit.models import AuditedModel
from acme_audit.serializers import AuditedSerializer
from django.db import models
from rest_framework import serializers


class Asset(AuditedModel):
    name = models.CharField(max_length=100)


class AssetSerializer(serializers.ModelSerializer):
    class Meta:
        model = Asset
        fields = ["id", "name"]
        read_only_fields = ["id", "audited_by"]


class Tool(models.Model):
    name = models.CharField(max_length=100)


class ToolSerializer(AuditedSerializer, serializers.ModelSerializer):
    class Meta:
        model = Tool
        fields = ["id", "name"]
        read_only_fields = ["id", "audit_trail"]
