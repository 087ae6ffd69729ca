from django.db import models
from rest_framework import serializers


class Shelf(models.Model):
    label = models.CharField(max_length=10)


class Box(models.Model):
    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE, related_name="boxes")
    content = models.CharField(max_length=100)


class BoxSerializer(serializers.ModelSerializer):
    class Meta:
        model = Box
        fields = ["content"]


class ShelfSerializer(serializers.ModelSerializer):
    boxes = BoxSerializer(many=True, read_only=True)
    first_box = serializers.PrimaryKeyRelatedField(source="boxes.first", read_only=True)

    class Meta:
        model = Shelf
        fields = ["label", "boxes", "first_box"]
        read_only_fields = ["boxes", "first_box"]
