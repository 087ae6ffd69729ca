from rest_framework import serializers
from shop.models import Customer


class CustomerSerializer(serializers.ModelSerializer):
    skus = serializers.SerializerMethodField()

    class Meta:
        model = Customer
        fields = ["name", "skus"]
        read_only_fields = fields

    def get_skus(self, customer):
        return sorted({line.sku for order in customer.orders.all() for line in order.lines.all()})
