from django.db import models
from rest_framework import serializers
from rest_framework.serializers import ALL_FIELDS, ModelSerializer


class Donor(models.Model):
    name = models.CharField(max_length=100)
    email = models.EmailField()
    blocked = models.BooleanField(default=False)


class DonorSerializer(serializers.ModelSerializer):
    class Meta:
        model = Donor
        fields = ["id", "name", "email", "blocked"]


class DonorImportSerializer(ModelSerializer):
    class Meta:
        model = Donor
        fields = ["id", "name", "email", "blocked"]


class ProtectedDonorSerializer(serializers.ModelSerializer):
    class Meta:
        model = Donor
        fields = ["id", "name", "email", "blocked"]
        read_only_fields = ["blocked"]
