from django.db import models
from rest_framework import serializers
from rest_framework.viewsets import ReadOnlyModelViewSet


class Customer(models.Model):
    name = models.CharField(max_length=100)
    is_shown = models.BooleanField(default=True)


class Order(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
    is_shown = models.BooleanField(default=True)


class CustomerSerializer(serializers.ModelSerializer):
    class Meta:
        model = Customer
        fields = ["name"]


class OrderSerializer(serializers.ModelSerializer):
    customer = serializers.CharField(source="customer.name")

    class Meta:
        model = Order
        fields = ["customer"]


class ShownViewSet(ReadOnlyModelViewSet):
    model = None

    def get_queryset(self):
        return self.model.objects.filter(is_shown=True)  # ARC201 of the subclass for Order


class CustomerViewSet(ShownViewSet):
    model = Customer
    serializer_class = CustomerSerializer


class OrderViewSet(ShownViewSet):
    model = Order
    serializer_class = OrderSerializer
