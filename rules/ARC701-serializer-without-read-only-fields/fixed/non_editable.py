from django.contrib.auth.models import AbstractUser
from django.db import models
from rest_framework import serializers


class Member(AbstractUser):
    city = models.CharField(max_length=100, blank=True)
    karma = models.IntegerField(default=0, editable=False)


class KarmaSerializer(serializers.ModelSerializer):
    class Meta:
        model = Member
        fields = ["username", "karma"]
        read_only_fields = ["karma"]
