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


def in_batches(rows, size):
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


def names():
    orders = list(Order.objects.all())
    for batch in in_batches(orders, 500):
        products = Product.objects.filter(sku__in=[order.sku for order in batch])
        by_sku = {product.sku: product.name for product in products}
        for order in batch:
            print(order.number, by_sku[order.sku])
