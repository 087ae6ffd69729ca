from django.db import models
from rest_framework import serializers


class Station(models.Model):
    name = models.CharField(max_length=100)


class Train(models.Model):
    number = models.CharField(max_length=10)
    home = models.ForeignKey(Station, on_delete=models.PROTECT)
    stops = models.ManyToManyField(Station, related_name="trains")


class StationSerializer(serializers.ModelSerializer):
    class Meta:
        model = Station
        fields = "__all__"


class TrainSerializer(serializers.ModelSerializer):
    home = StationSerializer(read_only=True)
    stops = StationSerializer(many=True, read_only=True)

    class Meta:
        model = Train
        fields = ["number", "home", "stops"]
        read_only_fields = ["number"]
