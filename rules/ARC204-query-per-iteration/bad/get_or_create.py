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


def fill_regions():
    for name in Customer.objects.values_list("region_name", flat=True):
        Region.objects.get_or_create(name=name)  # ARC204 bulk_create()


def count_regions():
    for name, is_open in Order.objects.values_list("number", "is_open"):
        region, made = Region.objects.get_or_create(name=name)  # ARC204 bulk_create()
        if not made:
            region.name = name.title()
            region.save()


def refresh_products():
    for order in Order.objects.order_by("pk"):
        Product.objects.update_or_create(  # ARC204 bulk_update() it and bulk_create() the rest
            sku=order.sku, defaults={"name": order.number}
        )
