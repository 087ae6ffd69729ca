from django.db import models
from rest_framework import serializers


class Loan(models.Model):
    reader = models.EmailField()
    state = models.CharField(max_length=10, default="open")
    fee = models.DecimalField(max_digits=6, decimal_places=2, default=0)
    created_at = models.DateTimeField(auto_now_add=True)


class LoanSerializer(serializers.ModelSerializer):
    state = serializers.CharField(max_length=10)

    class Meta:
        model = Loan
        fields = ["id", "reader", "state", "created_at"]
        read_only_fields = ["id", "state", "created_at"]  # ARC704 state


class FeeSerializer(serializers.ModelSerializer):
    """Two fields, one Meta: one finding that names both."""

    fee = serializers.DecimalField(max_digits=6, decimal_places=2, required=False)
    state = serializers.ChoiceField(choices=["open", "closed"], read_only=False)

    class Meta:
        model = Loan
        fields = ["reader", "fee", "state"]
        read_only_fields = ("fee", "state")  # ARC704 fee
