from django.contrib.auth.models import AbstractUser
from django.db import models
from rest_framework import serializers


class Member(AbstractUser):
    city = models.CharField(max_length=100, blank=True)


class MemberSerializer(serializers.ModelSerializer):
    class Meta:
        model = Member
        fields = ["id", "username", "is_staff"]  # ARC703 MemberSerializer lets clients set is_staff
        read_only_fields = ["id"]


class RightsSerializer(serializers.ModelSerializer):
    class Meta:
        model = Member
        fields = [
            "id",
            "city",
            "is_superuser",  # ARC703 is_superuser
            "groups",  # ARC703 groups
            "user_permissions",  # ARC703 user_permissions
        ]
        read_only_fields = ["id"]


class BareSerializer(serializers.ModelSerializer):
    class Meta:
        model = Member
        fields = ("city", "is_staff")  # ARC703 is_staff
