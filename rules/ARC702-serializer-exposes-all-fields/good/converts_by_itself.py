"""Neither way goes through the fields that Meta means."""

from django.db import models
from rest_framework import serializers


class Rule(models.Model):
    name = models.CharField(max_length=50)
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="rules")


class InnerSerializer(serializers.ModelSerializer):
    class Meta:
        model = Rule
        fields = "__all__"

    def to_representation(self, instance):
        return self.parent.__class__(instance, context=self.context).data

    def to_internal_value(self, data):
        return {"name": self.named(data)}

    def named(self, data):
        if "name" not in data:
            self.fail("required")
        return data["name"]


class RuleSerializer(serializers.ModelSerializer):
    rules = InnerSerializer(many=True)

    class Meta:
        model = Rule
        fields = ["id", "name", "rules"]


class ShoutedSerializer(InnerSerializer):
    def to_representation(self, instance):
        return {"name": instance.name.upper()}
