from rest_framework import serializers

from .models import Observation


class ObservationSerializer(serializers.ModelSerializer):
    celsius = serializers.FloatField()

    class Meta:
        model = Observation
        fields = ["celsius", "taken_at"]
        read_only_fields = ["celsius", "taken_at"]
