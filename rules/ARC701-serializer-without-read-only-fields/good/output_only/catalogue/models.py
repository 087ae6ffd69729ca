from django.db import models


class Brand(models.Model):
    name = models.CharField(max_length=100)


class Product(models.Model):
    name = models.CharField(max_length=100)
    brand = models.ForeignKey(Brand, on_delete=models.PROTECT, related_name="products")
    created_at = models.DateTimeField(auto_now_add=True)


class PriceChange(models.Model):
    product = models.ForeignKey(Product, on_delete=models.CASCADE)
    changed_at = models.DateTimeField(auto_now_add=True)
