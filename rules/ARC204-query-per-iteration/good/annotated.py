from django.db.models import Count, Exists, OuterRef, Q
from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=50)


class Product(models.Model):
    sku = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=100)


class Customer(models.Model):
    name = models.CharField(max_length=100)
    region_name = models.CharField(max_length=50)


class Order(models.Model):
    number = models.CharField(max_length=20)
    sku = models.CharField(max_length=20)
    total = models.IntegerField(default=0)
    is_open = models.BooleanField(default=True)
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="orders")


def summary():
    customers = Customer.objects.annotate(
        open_orders=Count("orders", filter=Q(orders__is_open=True)),
        is_large=Exists(Order.objects.filter(customer=OuterRef("pk"), total__gt=1000)),
    )
    return [(customer.name, customer.open_orders, customer.is_large) for customer in customers]
