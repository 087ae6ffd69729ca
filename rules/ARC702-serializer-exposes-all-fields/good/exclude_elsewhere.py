from django.db import models
from rest_framework import serializers


class Plant(models.Model):
    name = models.CharField(max_length=100)
    indoor = models.BooleanField(default=True)


class PlantSerializer(serializers.ModelSerializer):
    exclude = ("indoor",)

    class Meta:
        model = Plant
        fields = ["name", "indoor"]

    def validate_name(self, name):
        if Plant.objects.exclude(indoor=True).filter(name=name).exists():
            raise serializers.ValidationError("An outdoor plant has this name.")
        return name
