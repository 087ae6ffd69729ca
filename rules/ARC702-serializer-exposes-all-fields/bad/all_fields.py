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
        fields = "__all__"  # ARC702 DonorSerializer


class DonorImportSerializer(ModelSerializer):
    class Meta:
        model = Donor
        fields = ALL_FIELDS  # ARC702 DonorImportSerializer


class ProtectedDonorSerializer(serializers.ModelSerializer):
    class Meta:
        model = Donor
        fields = "__all__"  # ARC702 ProtectedDonorSerializer
        read_only_fields = ["blocked"]
