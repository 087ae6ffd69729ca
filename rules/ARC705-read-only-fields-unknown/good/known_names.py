from django.db import models
from rest_framework import serializers


class Garden(models.Model):
    name = models.CharField(max_length=100)


class Tree(models.Model):
    garden = models.ForeignKey(Garden, on_delete=models.CASCADE, related_name="trees")
    species = models.CharField(max_length=100)
    planted_at = models.DateTimeField(auto_now_add=True)

    @property
    def label(self):
        return f"{self.species} in {self.garden_id}"

    def age(self):
        return self.planted_at.year


class TreeSerializer(serializers.ModelSerializer):
    """Fields, a key column, a property, a method and a declared field."""

    garden_name = serializers.CharField(source="garden.name", read_only=True)

    class Meta:
        model = Tree
        fields = ["id", "garden_id", "species", "planted_at", "label", "age", "garden_name"]
        read_only_fields = ["id", "garden_id", "planted_at", "label", "age", "garden_name"]


class GardenSerializer(serializers.HyperlinkedModelSerializer):
    """The address of the object, its key and a reverse relation."""

    class Meta:
        model = Garden
        fields = ["url", "pk", "name", "trees"]
        read_only_fields = ("url", "pk", "trees")
