"""How orders look from outside: one serializer for what a client sends, one for what it gets."""

from rest_framework import serializers

from orders.models import Order, OrderItem


class CheckoutSerializer(serializers.Serializer):
    """The input of a purchase. Prices are not part of it: the server knows them."""

    courses = serializers.ListField(
        child=serializers.IntegerField(min_value=1), allow_empty=False, max_length=20
    )
    coupon_code = serializers.CharField(max_length=20, required=False, allow_blank=True)


class OrderItemSerializer(serializers.ModelSerializer):
    title = serializers.CharField(source="course.title", read_only=True)

    class Meta:
        model = OrderItem
        fields = ["course", "title", "price"]
        read_only_fields = ["course", "price"]


class OrderSerializer(serializers.ModelSerializer):
    """An order as its customer sees it; reads what `OrderQuerySet.with_items` has loaded."""

    items = OrderItemSerializer(many=True, read_only=True)
    coupon = serializers.SlugRelatedField(slug_field="code", read_only=True)

    class Meta:
        model = Order
        fields = ["id", "status", "total", "coupon", "items", "created_at", "paid_at"]
        read_only_fields = ["id", "status", "total", "created_at", "paid_at"]
