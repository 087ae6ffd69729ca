from rest_framework import serializers

from .models import Order


class OrderSerializer(serializers.ModelSerializer):
    total = serializers.DecimalField(max_digits=8, decimal_places=2)

    class Meta:
        model = Order
        fields = ["id", "status", "total", "coupon", "created_at", "paid_at"]
        read_only_fields = ["status", "total", "created_at", "paid_at"]
