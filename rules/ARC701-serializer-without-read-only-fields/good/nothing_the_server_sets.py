from django.db import models
from rest_framework import serializers


class Address(models.Model):
    street = models.CharField(max_length=100)
    city = models.CharField(max_length=100)
    created_at = models.DateTimeField(auto_now_add=True)


class AddressSerializer(serializers.ModelSerializer):
    class Meta:
        model = Address
        fields = ["street", "city"]


class CitySerializer(AddressSerializer):
    class Meta(AddressSerializer.Meta):
        fields = ["city"]
