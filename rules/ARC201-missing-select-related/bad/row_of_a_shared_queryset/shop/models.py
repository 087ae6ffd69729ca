from django.db import models


class Order(models.Model):
    number = models.CharField(max_length=20)
    is_open = models.BooleanField(default=True)


class Product(models.Model):
    name = models.CharField(max_length=50)


class Item(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="items")
    product = models.ForeignKey(Product, on_delete=models.CASCADE)
