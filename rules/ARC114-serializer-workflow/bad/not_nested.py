from django.db import models
from rest_framework import serializers


class Address(models.Model):
    street = models.CharField(max_length=50)


class Order(models.Model):
    number = models.CharField(max_length=20)
    address = models.ForeignKey(Address, on_delete=models.CASCADE)


class AddressSerializer(serializers.ModelSerializer):
    class Meta:
        model = Address
        fields = ["street"]


class UndeclaredSerializer(serializers.ModelSerializer):
    class Meta:
        model = Order
        fields = ["number"]

    def create(self, validated_data):  # ARC114 writes Address
        address = Address.objects.create(street="unknown")
        return Order.objects.create(address=address, **validated_data)


class ReadOnlySerializer(serializers.ModelSerializer):
    address = AddressSerializer(read_only=True)

    class Meta:
        model = Order
        fields = ["number", "address"]

    def create(self, validated_data):  # ARC114 writes Address
        address = Address.objects.create(street="unknown")
        return Order.objects.create(address=address, **validated_data)


class ElsewhereSerializer(serializers.ModelSerializer):
    address = AddressSerializer()

    class Meta:
        model = Order
        fields = ["number", "address"]

    def create(self, validated_data):  # ARC114 writes Address
        Address.objects.create(**validated_data.pop("address"))
        return Order.objects.create(**validated_data)

    def update(self, instance, validated_data):  # ARC114 writes Address
        values = validated_data.pop("address")
        Address.objects.filter(pk=instance.address_id).update(**values)
        return super().update(instance, validated_data)
