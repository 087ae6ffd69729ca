from django import forms
from django.db import models
from rest_framework import serializers


class Flight(models.Model):
    number = models.CharField(max_length=10)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["number"]


class FlightForm(forms.ModelForm):
    class Meta:
        model = Flight
        fields = ["number"]


class SearchSerializer(serializers.Serializer):
    id = serializers.IntegerField()
    created_at = serializers.DateTimeField()

    class Meta:
        ref_name = "FlightSearch"


class NumberMixin:
    class Meta:
        fields = ["id", "number"]
