from django.db import models
from rest_framework import serializers


class Probe(models.Model):
    name = models.CharField(max_length=100)
    launched_at = models.DateTimeField(auto_now_add=True)


class ProbeSerializer(serializers.ModelSerializer):
    age = serializers.SerializerMethodField()

    class Meta:
        model = Probe
        fields = "__all__"
        read_only_fields = ["id", "launched_at", "age"]

    def get_age(self, probe):
        return 0
