from rest_framework import serializers
from shop.models import Order


class OrderSerializer(serializers.ModelSerializer):
    buyer = serializers.CharField(source="customer.name")
    region = serializers.SerializerMethodField()

    class Meta:
        model = Order
        fields = ["number", "buyer", "region"]
        read_only_fields = fields

    def get_region(self, order):
        return order.customer.region.name
