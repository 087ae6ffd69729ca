"""One way, or a way back to the fields, still goes through what Meta means."""

from django.db import models
from rest_framework import serializers


class Rule(models.Model):
    name = models.CharField(max_length=50)
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="rules")


class ShownSerializer(serializers.ModelSerializer):
    class Meta:
        model = Rule
        fields = "__all__"  # ARC702 ShownSerializer

    def to_representation(self, instance):
        return {"name": instance.name}


class ExtendedSerializer(serializers.ModelSerializer):
    class Meta:
        model = Rule
        fields = "__all__"  # ARC702 ExtendedSerializer

    def to_representation(self, instance):
        return {"name": instance.name}

    def to_internal_value(self, data):
        return super().to_internal_value(data | {"parent": None})


class AskingSerializer(serializers.ModelSerializer):
    class Meta:
        model = Rule
        fields = "__all__"  # ARC702 AskingSerializer

    def to_representation(self, instance):
        return {"name": instance.name}

    def to_internal_value(self, data):
        return self.picked(data)

    def picked(self, data):
        return {name: data[name] for name in self.fields if name in data}


class HandingSerializer(serializers.ModelSerializer):
    class Meta:
        model = Rule
        fields = "__all__"  # ARC702 HandingSerializer

    def to_representation(self, instance):
        return serializers.ModelSerializer.to_representation(self, instance)

    def to_internal_value(self, data):
        return dict(data)


class BaseSerializer(serializers.ModelSerializer):
    class Meta:
        model = Rule
        exclude = ["parent"]  # ARC702 BaseSerializer

    def to_representation(self, instance):
        return {"name": instance.name}

    def to_internal_value(self, data):
        return dict(data)


class HeirSerializer(BaseSerializer):
    def to_representation(self, instance):
        return {name: field.source for name, field in self.fields.items()}
