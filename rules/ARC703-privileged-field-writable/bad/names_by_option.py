# options: --arc-privileged-fields=balance,plan
from django.db import models
from rest_framework import serializers


class Account(models.Model):
    name = models.CharField(max_length=100)
    balance = models.DecimalField(max_digits=8, decimal_places=2, default=0)
    plan = models.ForeignKey("Plan", on_delete=models.PROTECT)


class Plan(models.Model):
    name = models.CharField(max_length=100)


class AccountSerializer(serializers.ModelSerializer):
    class Meta:
        model = Account
        fields = [
            "id",
            "name",
            "balance",  # ARC703 balance
            "plan",  # ARC703 plan
        ]
        read_only_fields = ["id"]
