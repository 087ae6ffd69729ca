from rest_framework import serializers
from shop.models import Order


class OrderSerializer(serializers.ModelSerializer):
    buyer = serializers.CharField(source="customer.name")

    class Meta:
        model = Order
        fields = ["number", "buyer"]
        read_only_fields = fields


class LongOrderSerializer(OrderSerializer):
    region = serializers.CharField(source="customer.region.name")

    class Meta(OrderSerializer.Meta):
        fields = ["number", "buyer", "region"]
        read_only_fields = fields
