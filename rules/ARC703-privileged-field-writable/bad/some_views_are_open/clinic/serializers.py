from rest_framework import serializers

from .models import Doctor, Visit


class DoctorSerializer(serializers.ModelSerializer):
    class Meta:
        model = Doctor
        fields = ["id", "username", "is_staff"]  # ARC703 is_staff
        read_only_fields = ["id"]


class ColleagueSerializer(serializers.ModelSerializer):
    class Meta:
        model = Doctor
        fields = ["id", "username", "groups"]  # ARC703 groups
        read_only_fields = ["id"]


class VisitSerializer(serializers.ModelSerializer):
    class Meta:
        model = Visit
        fields = ["id", "doctor", "reason"]  # ARC703 doctor
        read_only_fields = ["id"]
