"""What loads the class that a setting names, and what it does with it, is not known."""

from rest_framework import serializers

from .models import Drill


class DrillHookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Drill
        fields = "__all__"
