# options: --arc-strict
from django.db import models
from rest_framework import serializers


class Wallet(models.Model):
    label = models.CharField(max_length=100)
    balance = models.IntegerField(default=0)
    frozen = models.BooleanField(default=False)


class WalletSerializer(serializers.ModelSerializer):
    class Meta:
        model = Wallet
        fields = ["id", "label"]
        read_only_fields = ["id", "balance"]  # ARC705 balance


class ActiveWalletSerializer(serializers.ModelSerializer):
    class Meta:
        model = Wallet
        exclude = ["frozen"]
        read_only_fields = ["balance", "frozen"]  # ARC705 frozen
