"""Serializers for those who administer users anyway."""

from rest_framework import serializers

from .models import Doctor, Visit


class DoctorSerializer(serializers.ModelSerializer):
    class Meta:
        model = Doctor
        fields = ["id", "username", "is_staff"]
        read_only_fields = ["id"]


class StaffSerializer(serializers.ModelSerializer):
    class Meta:
        model = Doctor
        fields = ["id", "username", "is_staff"]
        read_only_fields = ["id"]


class ColleagueSerializer(serializers.ModelSerializer):
    class Meta:
        model = Doctor
        fields = ["id", "username", "groups"]
        read_only_fields = ["id"]


class NestedSerializer(serializers.ModelSerializer):
    class Meta:
        model = Doctor
        fields = ["id", "is_superuser"]
        read_only_fields = ["id"]


class TeamSerializer(serializers.Serializer):
    name = serializers.CharField()
    doctors = NestedSerializer(many=True)


class ManagedSerializer(serializers.ModelSerializer):
    class Meta:
        model = Doctor
        fields = ["id", "is_staff"]
        read_only_fields = ["id"]


class AboutSerializer(serializers.ModelSerializer):
    """Only read: no view gives it input."""

    class Meta:
        model = Doctor
        fields = ["id", "is_staff"]
        read_only_fields = ["id"]


class RightsSerializer(serializers.ModelSerializer):
    class Meta:
        model = Doctor
        fields = ["id", "is_superuser"]
        read_only_fields = ["id"]


class VisitSerializer(serializers.ModelSerializer):
    class Meta:
        model = Visit
        fields = ["id", "doctor", "reason"]
        read_only_fields = ["id"]


class MembershipSerializer(serializers.ModelSerializer):
    class Meta:
        model = Visit
        fields = ["id", "doctor"]
        read_only_fields = ["id"]
