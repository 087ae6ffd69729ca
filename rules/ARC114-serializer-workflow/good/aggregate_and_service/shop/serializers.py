import requests
from django.contrib.auth.models import User
from rest_framework import serializers

from . import services
from .models import Line, Order, Profile


class OrderSerializer(serializers.ModelSerializer):
    class Meta:
        model = Order
        fields = ["tags"]

    def create(self, validated_data):
        tags = validated_data.pop("tags")
        order = Order.objects.create(**validated_data)
        order.tags.set(tags)
        Line.objects.create(order=order)
        return order

    def update(self, instance, validated_data):
        instance.scan.save("scan.pdf", validated_data["scan"])
        instance.lines.all().delete()
        return super().update(instance, validated_data)


class PlaceOrderSerializer(serializers.Serializer):
    number = serializers.CharField()

    def create(self, validated_data):
        return services.place_order(**validated_data)


class UserSerializer(serializers.ModelSerializer):
    class Meta:
        model = User
        fields = ["username"]
        read_only_fields = ["id"]

    def create(self, validated_data):
        user = super().create(validated_data)
        Profile.objects.create(user=user)
        return user

    def get_session(self):
        return requests.Session()
