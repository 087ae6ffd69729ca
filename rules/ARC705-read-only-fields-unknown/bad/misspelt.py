from django.db import models
from rest_framework import serializers


class Contract(models.Model):
    title = models.CharField(max_length=100)
    approved_at = models.DateTimeField(null=True, blank=True)


class ContractSerializer(serializers.ModelSerializer):
    """The misspelling leaves approved_at writable."""

    class Meta:
        model = Contract
        fields = ["id", "title", "approved_at"]
        read_only_fields = ["id", "aproved_at"]  # ARC705 aproved_at


class RenamedSerializer(serializers.ModelSerializer):
    class Meta:
        model = Contract
        fields = ("id", "title")
        read_only_fields = (  # ARC705 signed_by
            "id",
            "signed_by",
        )


class AllFieldsSerializer(serializers.ModelSerializer):
    class Meta:
        model = Contract
        fields = "__all__"
        read_only_fields = ["approved_on"]  # ARC705 approved_on
