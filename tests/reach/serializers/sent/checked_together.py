from library.models import Branch
from rest_framework import serializers


class VisitSerializer(serializers.Serializer):
    cities = serializers.ListField(child=serializers.CharField())

    def validate(self, attrs):
        for city in attrs["cities"]:
            if not Branch.objects.filter(city=city).exists():
                raise serializers.ValidationError("nobody is there")
        return attrs

    def create(self, validated_data):
        return validated_data


def run():
    cities = list(Branch.objects.values_list("city", flat=True))
    serializer = VisitSerializer(data={"cities": cities})
    serializer.is_valid(raise_exception=True)
    serializer.save()
