from common.serializers import AppSerializer
from parking.models import Garage, Level, Permit


class LevelSerializer(AppSerializer):
    class Meta:
        model = Level
        fields = ["id", "spaces"]


class GarageSerializer(AppSerializer):
    levels = LevelSerializer(many=True)

    class Meta:
        model = Garage
        fields = ["name", "levels"]

    def create(self, validated_data):
        levels = validated_data.pop("levels")
        garage = Garage.objects.create(**validated_data)
        Level.objects.bulk_create(Level(garage=garage, **level) for level in levels)
        return garage


class PermitSerializer(AppSerializer):
    class Meta:
        model = Permit
        fields = ["id", "plate", "approved"]
