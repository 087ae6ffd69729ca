from library.models import Branch
from rest_framework import serializers


class BranchSerializer(serializers.Serializer):
    city = serializers.CharField()
    other_city = serializers.CharField()
    streets = serializers.ListField(required=False)


class VisitSerializer(serializers.Serializer):
    branch = BranchSerializer()

    def create(self, validated_data):
        return [
            Branch.objects.filter(city=city).first() for city in validated_data["branch"].values()
        ]


def run():
    city = Branch.objects.order_by("pk").first().city
    serializer = VisitSerializer(data={"branch": {"city": city, "other_city": city}})
    serializer.is_valid(raise_exception=True)
    serializer.save()
