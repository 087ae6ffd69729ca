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


class OrderSerializer(serializers.ModelSerializer):
    address = AddressSerializer(required=False)

    class Meta:
        model = Order
        fields = ["number", "address"]

    def create(self, validated_data):
        values = validated_data.pop("address", None)
        if values:
            address = Address.objects.create(**values)
            validated_data["address_id"] = address.pk
        return Order.objects.create(**validated_data)

    def update(self, instance, validated_data):
        values = validated_data.pop("address", None)
        if values:
            instance.address = Address.objects.create(**values)
        return super().update(instance, validated_data)


class SharedAddressSerializer(serializers.ModelSerializer):
    address = AddressSerializer()

    class Meta:
        model = Order
        fields = ["number", "address"]

    def create(self, validated_data):
        address, _ = Address.objects.get_or_create(**validated_data.pop("address"))
        return Order.objects.create(address=address, **validated_data)
