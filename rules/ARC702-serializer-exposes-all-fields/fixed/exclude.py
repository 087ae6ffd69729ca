from django.db import models
from rest_framework import serializers


class Account(models.Model):
    name = models.CharField(max_length=100)
    api_token = models.CharField(max_length=40)
    credit = models.IntegerField(default=0)


class AccountSerializer(serializers.ModelSerializer):
    class Meta:
        model = Account
        fields = ["id", "name", "credit"]


class PublicAccountSerializer(AccountSerializer):
    class Meta(AccountSerializer.Meta):
        fields = ["id", "name"]
