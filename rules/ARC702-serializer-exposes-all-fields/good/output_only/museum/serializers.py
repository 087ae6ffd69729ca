from museum.models import Painting, Wing
from rest_framework import serializers


class PaintingSerializer(serializers.ModelSerializer):
    class Meta:
        model = Painting
        exclude = ["insured_value"]


class WingSerializer(serializers.ModelSerializer):
    class Meta:
        model = Wing
        fields = "__all__"


class WingListSerializer(serializers.ModelSerializer):
    class Meta:
        model = Wing
        fields = "__all__"
