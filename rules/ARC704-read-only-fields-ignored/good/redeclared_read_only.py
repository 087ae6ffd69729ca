from django.db import models
from rest_framework import serializers


class Machine(models.Model):
    name = models.CharField(max_length=100)
    hours = models.IntegerField(default=0)


class MachineSerializer(serializers.ModelSerializer):
    hours = serializers.IntegerField(min_value=0)

    class Meta:
        model = Machine
        fields = ["name", "hours"]
        read_only_fields = ["name"]


class OperatorMachineSerializer(MachineSerializer):
    hours = serializers.IntegerField(read_only=True)

    class Meta(MachineSerializer.Meta):
        read_only_fields = ["hours"]
