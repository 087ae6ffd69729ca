from catalogue.models import Brand, PriceChange, Product
from rest_framework import serializers


class BrandSerializer(serializers.ModelSerializer):
    """Only nested, and read-only there."""

    class Meta:
        model = Brand
        fields = ["id", "name"]


class ProductSerializer(serializers.ModelSerializer):
    """Written through a viewset, and says what is not."""

    brand_detail = BrandSerializer(source="brand", read_only=True)

    class Meta:
        model = Product
        fields = ["id", "name", "brand", "brand_detail", "created_at"]
        read_only_fields = ["id", "created_at"]


class ProductListSerializer(serializers.ModelSerializer):
    """Behind list views only."""

    class Meta:
        model = Product
        fields = ["id", "name", "created_at"]


class ProductTeaserSerializer(serializers.ModelSerializer):
    """Built from rows in a GET handler."""

    class Meta:
        model = Product
        fields = ["id", "name"]


class PriceChangeSerializer(serializers.ModelSerializer):
    """Behind a viewset that only reads."""

    class Meta:
        model = PriceChange
        fields = ["id", "product", "changed_at"]


class PriceHistorySerializer(serializers.ModelSerializer):
    """Behind a viewset made of reading mixins."""

    class Meta:
        model = PriceChange
        fields = ["id", "changed_at"]
