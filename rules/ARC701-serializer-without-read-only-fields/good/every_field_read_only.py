from django.db import models
from rest_framework import serializers


class Invoice(models.Model):
    number = models.CharField(max_length=20)
    total = models.DecimalField(max_digits=8, decimal_places=2)
    issued_at = models.DateTimeField(auto_now_add=True)


class DeclaredInvoiceSerializer(serializers.ModelSerializer):
    id = serializers.IntegerField(read_only=True)
    number = serializers.CharField(read_only=True)
    issued = serializers.ReadOnlyField(source="issued_at")
    age = serializers.SerializerMethodField()

    class Meta:
        model = Invoice
        fields = ["id", "number", "issued", "age"]

    def get_age(self, invoice):
        return invoice.number[:4]


class ConfiguredInvoiceSerializer(serializers.ModelSerializer):
    class Meta:
        model = Invoice
        fields = ["id", "number", "total", "issued_at"]
        extra_kwargs = {
            "id": {"read_only": True},
            "number": {"read_only": True},
            "total": {"read_only": True},
            "issued_at": {"read_only": True},
        }
