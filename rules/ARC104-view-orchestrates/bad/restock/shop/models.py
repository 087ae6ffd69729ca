from django.db import models


class Product(models.Model):
    name = models.CharField(max_length=50)
    stock = models.PositiveIntegerField(default=0)


class Delivery(models.Model):
    product = models.ForeignKey(Product, on_delete=models.CASCADE)
    amount = models.PositiveIntegerField()
    received_by = models.ForeignKey("auth.User", null=True, on_delete=models.SET_NULL)
